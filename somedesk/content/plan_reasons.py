"""Why an action gets its dates, what would bring it forward, and what is wrong, in sentences of one language."""

import datetime as dt
from collections.abc import Callable

from somedesk.content.words import Words
from somedesk.domain.client import Client
from somedesk.domain.plan.reasons import Lever, Reason, Reasons, Taker
from somedesk.domain.plan.schedule import MINUTES, Schedule

# Who has most of the hours is named; of the others only how many they are.
NAMED = 2


class ReasonWords:
    """Sentences about one schedule of a client. ``day`` and ``hours`` write a date and a number of hours."""

    def __init__(
        self,
        client: Client,
        made: Schedule,
        words: Words,
        day: Callable[[dt.date], str],
        hours: Callable[[float], str],
    ) -> None:
        self._client, self._made, self._words = client, made, words
        self._day, self._hours = day, hours
        self._left_out = {entry.task: entry.problem for entry in made.left_out}
        self._reasons = Reasons(made)

    def why(self, key: str) -> str:
        """Why an action begins when it does, or why it has no dates; "" for one that the schedule does not know."""
        if key in self._left_out:
            return self._why_not(key)
        if key not in self._made.placed:
            return ""
        reason, place, w = self._reasons.of(key), self._made.placed[key], self._words
        said = [self._why(reason)]
        if place.problem == "before_prerequisites":
            said.append(w("why_before_prerequisites"))
        elif place.problem == "after_horizon":
            said.append(w("why_not_until_horizon", date=self._day(self._made.horizon)))
        elif place.late:
            said.append(w.plural("why_late", place.days_late, date=self._day(place.end)))
        return " ".join(said)

    def earlier(self, key: str) -> str:
        """What would bring an action forward; "" if nothing that we know."""
        levers = self._reasons.levers(key) if key in self._made.placed else ()
        return self._words("earlier_with", ways=", ".join(map(self._lever, levers))) if levers else ""

    def _owner(self, name: str) -> str:
        has_team = self._client.profile.team_hours is not None
        return name or self._words("team" if has_team else "no_owner")

    def _why(self, reason: Reason) -> str:
        w = self._words
        if reason.is_fixed:
            return w("why_begun" if self._made.tasks[reason.task].begun else "why_fixed")
        said = []
        if reason.waits_for and reason.until:
            said.append(w("why_waits", title=self._title(reason.waits_for), date=self._day(reason.until)))
        if reason.takers:
            takers = ", ".join(map(self._taker, reason.takers[:NAMED]))
            if more := len(reason.takers) - NAMED:
                takers = w.plural("why_more", more, takers=takers) if more > 0 else takers
            owner = self._owner(self._made.tasks[reason.task].owner)
            said.append(w("why_taken", owner=owner, takers=takers))
        return " ".join(said) or w("why_at_once")

    def _why_not(self, key: str) -> str:
        w, problem = self._words, self._left_out[key]
        if problem != "after_horizon":
            return w(f"why_{problem}")
        said = w("why_not_until_horizon", date=self._day(self._made.horizon))
        gone = self._reasons.would_have_to_go(key)
        return f"{said} {w('would_have_to_go', titles=', '.join(map(self._quoted, gone)))}" if gone else said

    def _taker(self, taker: Taker) -> str:
        hours, title = self._hours(taker.minutes / MINUTES), self._title(taker.task)
        return self._words("why_taker", title=title, hours=hours, because=self._because(taker))

    def _because(self, taker: Taker) -> str:
        w = self._words
        opened = self._made.turns[taker.task].opens
        if taker.because == "opens" and opened:
            return w("because_opens", title=self._title(opened))
        if taker.because == "date" and (dated := self._reasons.dated(taker.task)) != taker.task:
            return w("because_date_of", title=self._title(dated))
        return w(f"because_{taker.because}")

    def _lever(self, lever: Lever) -> str:
        is_action = lever.kind in ("date", "earlier")
        name = self._title(lever.name) if is_action else self._owner(lever.name)
        return self._words(f"lever_{lever.kind}", name=name)

    def _quoted(self, key: str) -> str:
        return self._words("quoted", title=self._title(key))

    def _title(self, key: str) -> str:
        """A later time of a recurring action has its title."""
        action = self._client.actions.get(key) or self._client.actions[key.rpartition("@")[0]]
        return action.title
