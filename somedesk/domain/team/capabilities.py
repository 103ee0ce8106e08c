"""Nine capabilities and who holds them: hours, skill, coverage, load, and on how many people it all hangs."""

from collections import defaultdict
from collections.abc import Collection, Mapping, Sequence
from functools import cached_property

from msgspec import Struct
from msgspec.structs import replace

from somedesk.base.errors import InvalidInput
from somedesk.base.locale import sort_key
from somedesk.domain.change import Change, Touch, change_of, label, touch
from somedesk.domain.client import Client, Person, Record
from somedesk.domain.record import checked
from somedesk.domain.records import TABLES
from somedesk.domain.records.team import CAPABILITIES, TERMS_ID, CapabilityNeed, Holding, Presence, TeamTerms, pair_id

REQUIRED_SKILL = 3
# Nobody needs it unless the client says so.
OPTIONAL = frozenset({"influencer"})


class Requirement(Struct, frozen=True):
    """What is asked of a capability: whether it is needed, at which skill, and for how many hours a week, if said."""

    capability: str
    needed: bool
    skill: int
    hours: float | None


class Standing(Struct, frozen=True):
    """How a capability stands. ``able`` are at the required skill and can do it, who can give most first.

    ``fewest`` of them must be away before nobody is left, or too few hours: None if that is so already.
    """

    requirement: Requirement
    hours: float
    able: tuple[str, ...]
    fewest: int | None


class Hinge(Struct, frozen=True):
    """On how many it hangs: ``fewest`` absences stop one of ``capabilities``; None if nothing needed can be done."""

    fewest: int | None
    capabilities: tuple[str, ...]
    people: tuple[str, ...]


class Staffing:
    """Who holds what at a client. Made anew after every change."""

    def __init__(self, client: Client, absent: Collection[str] = ()) -> None:
        self.client, self.absent = client, frozenset(absent)
        self.held: dict[str, list[Holding]] = {capability: [] for capability in CAPABILITIES}
        self.load: dict[str, float] = defaultdict(float)
        self.active: dict[str, set[str]] = defaultdict(set)  # in which capabilities somebody has hours
        self._hours: dict[str, float] = defaultdict(float)
        for held in client.holdings.values():
            if held.person not in self.absent:
                self.held[held.capability].append(held)
                if held.hours:
                    self.load[held.person] += held.hours
                    self.active[held.person].add(held.capability)
                    self._hours[held.capability] += held.hours
        self.requirements = {capability: requirement(client, capability) for capability in CAPABILITIES}

    @cached_property
    def standings(self) -> Mapping[str, Standing]:
        """Each capability's standing."""
        return {capability: self._standing(capability) for capability in CAPABILITIES}

    @property
    def needed(self) -> tuple[str, ...]:
        """The capabilities that the client needs."""
        return tuple(key for key, asked in self.requirements.items() if asked.needed)

    @property
    def covered(self) -> tuple[str, ...]:
        """Needed capabilities for which somebody has hours."""
        return tuple(key for key in self.needed if self.hours(key))

    def hours(self, capability: str, people: Collection[str] | None = None) -> float:
        """Hours a week that a capability has, of ``people`` or of all."""
        if people is None:
            return round(self._hours[capability], 6)
        return round(sum(each.hours or 0.0 for each in self.held[capability] if each.person in people), 6)

    @property
    def total(self) -> float:
        """Hours a week in all capabilities."""
        return round(sum(self.hours(capability) for capability in CAPABILITIES), 6)

    def of_kind(self, *kinds: str) -> frozenset[str]:
        """People who are engaged in one of those ways."""
        return frozenset(key for key, person in self.client.owners.items() if person.kind in kinds)

    @property
    def in_house_share(self) -> float | None:
        """Share of the hours that is done by one's own staff; None without hours."""
        own = self.of_kind("in_house")
        in_house = sum(self.hours(capability, own) for capability in CAPABILITIES)
        return in_house / self.total if self.total else None

    def cost(self, person: str) -> float | None:
        """What a person's hours cost a week; None if nobody has said what an hour costs."""
        hourly = self.client.owners[person].hourly_cost
        return None if hourly is None else round(hourly * self.load[person], 2)

    @property
    def total_cost(self) -> float | None:
        """What the hours of all who have a price cost a week; None if nobody has one."""
        known = [cost for person in self.client.owners if (cost := self.cost(person)) is not None]
        return round(sum(known), 2) if known else None

    def over(self, person: str) -> float:
        """Hours above a person's week, in capabilities alone; 0 if nobody has said how long it is."""
        week = self.client.owners[person].hours_per_week
        return 0.0 if week is None else max(0.0, round(self.load[person] - week, 6))

    @cached_property
    def hinge(self) -> Hinge:
        """On how many it hangs, of the needed capabilities that can be done."""
        known = {key: fewest for key in self.needed if (fewest := self.standings[key].fewest) is not None}
        if not known:
            return Hinge(None, (), ())
        fewest = min(known.values())
        at_least = tuple(key for key, count in known.items() if count == fewest)
        people = [person for key in at_least for person in self.standings[key].able[:fewest]]
        return Hinge(fewest, at_least, tuple(dict.fromkeys(people)))

    def _standing(self, capability: str) -> Standing:
        asked = self.requirements[capability]
        able = sorted(
            (-self._can_give(held), held.person)
            for held in self.held[capability]
            if (held.skill or 0) >= asked.skill and (held.hours or held.back_up)
        )
        left = [-given for given, _ in able]
        fewest = next((n for n in range(len(able) + 1) if _is_too_little(left[n:], asked.hours)), None)
        names = tuple(person for _, person in able)
        return Standing(asked, self.hours(capability), names, fewest or None)

    def _can_give(self, held: Holding) -> float:
        """Hours a week that somebody has for a capability, and those that nothing else asks for."""
        week = self.client.owners[held.person].hours_per_week
        free = 0.0 if week is None else max(0.0, week - self.load[held.person])
        return round((held.hours or 0.0) + free, 6)


def _is_too_little(hours: Sequence[float], asked: float | None) -> bool:
    return not hours or (asked is not None and round(sum(hours), 6) < asked)


class Absence(Struct, frozen=True):
    """What it means that somebody is away: what ``stops``, and for what else they hold who can step in."""

    person: str
    stops: tuple[str, ...]
    steps_in: Mapping[str, tuple[str, ...]]
    hours: float


def absence(client: Client, person: str) -> Absence:
    """What happens while ``person`` is away."""
    before, after = Staffing(client), Staffing(client, {person})
    holds = [held.capability for key in before.needed for held in before.held[key] if held.person == person]
    could = [key for key in holds if before.standings[key].fewest is not None]
    stops = tuple(key for key in could if after.standings[key].fewest is None)
    others = {key: after.standings[key].able for key in could if key not in stops}
    return Absence(person, stops, others, round(before.load[person], 6))


def requirement(client: Client, capability: str) -> Requirement:
    """What the client asks of a capability, or else what is usual."""
    said = client.capabilities.get(capability) or CapabilityNeed(id=capability)
    needed = capability not in OPTIONAL if said.needed is None else said.needed
    return Requirement(capability, needed, REQUIRED_SKILL if said.skill is None else said.skill, said.hours)


def in_order(client: Client) -> tuple[Person, ...]:
    """The people, as they were put in order; by name where nobody has."""
    by_name = sort_key(client.profile.language)
    return tuple(sorted(client.owners.values(), key=lambda person: (person.place, by_name(person.id))))


def move_person(client: Client, person: str, steps: int) -> Change | None:
    """Put somebody so many places to the right among the people, or to the left."""
    order = [each.id for each in in_order(client)]
    now = order.index(person)
    to = min(max(now + steps, 0), len(order) - 1)
    order.insert(to, order.pop(now))
    if to == now:
        return None
    placed = [replace(client.owners[key], place=number) for number, key in enumerate(order)]
    return change_of(label("person_moved", name=person), [touch(client, "owners", each) for each in placed])


def set_holding(client: Client, person: str, capability: str, **fields: object) -> Change | None:
    """Say hours, skill or back-up of a person's capability. Whoever has nothing of it any more does not hold it."""
    key = pair_id(person, capability)
    held = client.holdings.get(key) or Holding(id=key, person=person, capability=capability)
    after = replace(held, **fields)
    if after.hours == 0:
        after = replace(after, hours=None)
    named = label("holding_set", name=person)
    return change_of(named, [kept(client, "holdings", checked(after))])


def clear_holding(client: Client, person: str, capability: str) -> Change | None:
    """Take a capability off a person."""
    return set_holding(client, person, capability, hours=None, skill=None, back_up=False)


def set_need(client: Client, capability: str, **fields: object) -> Change | None:
    """Say whether a capability is needed, at which skill, for how many hours; what is usual is not kept."""
    if capability not in CAPABILITIES:
        raise InvalidInput("unknown_field", field=capability)
    after = replace(client.capabilities.get(capability) or CapabilityNeed(id=capability), **fields)
    if after.needed == (capability not in OPTIONAL):
        after = replace(after, needed=None)
    if after.skill == REQUIRED_SKILL:
        after = replace(after, skill=None)
    return change_of(label("capability_need_set"), [kept(client, "capabilities", checked(after))])


def set_presence(client: Client, presence: Presence | None) -> Change | None:
    """Say what social media are to the other marketing."""
    terms = replace(client.team_terms.get(TERMS_ID) or TeamTerms(id=TERMS_ID), presence=presence)
    return change_of(label("presence_set"), [touch(client, "team_terms", terms)])


def kept(client: Client, table: str, record: Record) -> Touch:
    """Put ``record`` in its table, or take it out if there is nothing in it."""
    is_blank = record == TABLES[table].blank(record)
    return Touch(table, record.id, client.table(table).get(record.id), None if is_blank else record)
