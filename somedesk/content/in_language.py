"""A client as a reader of another language gets it: what is ours in that language, what was written as it stands.

Ours are actions from the catalogue that nobody has reworded, and the names of roles. Whether anything is left that was
written in the client's own language: ``is_mixed``.
"""

from collections.abc import Iterable, Mapping
from functools import cache

from msgspec.structs import replace

from somedesk.base.languages import WRITINGS
from somedesk.content.messages import sentence
from somedesk.content.models import BUILT_IN
from somedesk.content.suggestions import SuggestionText, role_names, texts
from somedesk.content.words import words
from somedesk.domain.change import Change, apply, label
from somedesk.domain.client import TABLES, Action, Assessment, Client, Person, Rating, Record
from somedesk.domain.records.stage_check import AgreedAnswer
from somedesk.domain.team.people import handed_over, role_parts

_WORDED = SuggestionText.__struct_fields__
_WRITTEN: Mapping[type, tuple[str, ...]] = {
    Action: ("notes", "log"),
    Assessment: ("scope",),
    Rating: ("note", "reason", "evidence"),
    AgreedAnswer: ("note", "evidence"),
}


def in_language(client: Client, language: str) -> Client:
    """The same client, what is ours in ``language``; the one that came if nothing differs."""
    names = _roles(client, language)
    actions = {key: _action(client, action, language, names) for key, action in client.actions.items()}
    owners: dict[str, Person] = {}
    for key, owner in client.owners.items():
        name = names.get(key, key)
        owners[name] = replace(owner, id=name, role=_roles_in(owner.role, client, language))
    renamed = {key: names[key] for key in client.owners if names.get(key, key) != key}
    client = apply(client, Change(label("person_renamed"), tuple(handed_over(client, renamed))))
    told: dict[str, Mapping[str, Record]] = {"actions": actions, "owners": owners}
    for table in TABLES.values():
        if table.people and table.name not in told:
            records = client.table(table.name)
            told[table.name] = {key: _naming(record, table.people, names) for key, record in records.items()}
    differing = {name: records for name, records in told.items() if records != client.table(name)}
    return replace(client, **differing) if differing else client


def role_in(name: str, client: Client, language: str) -> str:
    """Somebody's name; if it is that of a role, the one that the role has in ``language``."""
    known = role_ids(client.profile.language).get(name)
    return role_names(language).roles[known] if known else name


def _roles_in(roles: str, client: Client, language: str) -> str:
    said = [role_in(part, client, language) for part in role_parts(roles)]
    return roles if tuple(said) == role_parts(roles) else ", ".join(said)


@cache
def role_ids(language: str) -> Mapping[str, str]:
    """The role that each name means, in whichever language it is; what two call differently, as in ``language``."""
    return {name: role for known in (*WRITINGS, language) for role, name in role_names(known).roles.items()}


def is_mixed(client: Client, language: str, second: str | None = None) -> bool:
    """Whether anything that is told stays in the client's own language, which is neither of those asked for."""
    if client.profile.language in (language, second):
        return False
    records: Iterable[Action | Assessment | Rating | AgreedAnswer] = (
        *client.actions.values(),
        *client.assessments.values(),
        *client.ratings.values(),
        *client.stage_answers.values(),
    )
    strategy = (client.strategy_answers, client.strategy_points, client.goals, client.target_groups)
    return any(map(bool, strategy)) or any(_is_own(client, record) for record in records)


def mixed_sentence(client: Client, language: str, spoken: str) -> str:
    """What there is to say, in the language ``spoken``, before something mixed is made."""
    w = words(spoken)
    return sentence(
        "mixed_languages", spoken, own=w(f"language_{client.profile.language}"), other=w(f"language_{language}")
    )


def _is_own(client: Client, record: Action | Assessment | Rating | AgreedAnswer) -> bool:
    if isinstance(record, Action) and _catalogue_text(client, record, client.profile.language) is None:
        return True
    return any(getattr(record, field) for field in _WRITTEN[type(record)])


def _action(client: Client, action: Action, language: str, names: Mapping[str, str]) -> Action:
    owner = names.get(action.owner, action.owner)
    text = _catalogue_text(client, action, language)
    # What was emptied stays empty.
    told = {field: getattr(text, field) for field in _WORDED if text and getattr(action, field).strip()}
    return replace(action, owner=owner, **told)


def _naming(record: Record, people: Iterable[str], names: Mapping[str, str]) -> Record:
    shown = {field: names[name] for field in people if (name := getattr(record, field)) in names}
    return replace(record, **shown) if shown else record


def _catalogue_text(client: Client, action: Action, language: str) -> SuggestionText | None:
    """The words in ``language`` of the suggestion that the action still says, in whichever language; None if none."""
    if action.source is None:
        return None
    for model in dict.fromkeys((*client.models, BUILT_IN)):
        for known in WRITINGS:
            text = texts(model, known).get(action.source)
            if text is not None and _says(action, text):
                return texts(model, language)[action.source]
    return None


def _says(action: Action, text: SuggestionText) -> bool:
    pairs = ((getattr(action, field).split(), getattr(text, field).split()) for field in _WORDED)
    return all(not said or said == wanted for said, wanted in pairs)


def _roles(client: Client, language: str) -> dict[str, str]:
    """The names of roles among the people, each with its name in ``language``; never two people as one."""
    ids = role_ids(client.profile.language)
    named = (
        getattr(record, field)
        for table in TABLES.values()
        for field in table.people
        for record in client.table(table.name).values()
    )
    used = sorted({*client.owners, *named})
    wanted = {name: role_names(language).roles[ids[name]] for name in used if name in ids}
    after = [wanted.get(name, name) for name in used]
    return {name: new for name, new in wanted.items() if after.count(new) == 1}
