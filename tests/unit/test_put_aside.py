"""Contradictions that several people put aside."""

from somedesk.domain.change import apply
from somedesk.domain.client import Client
from somedesk.domain.links.claims import Contradiction
from somedesk.domain.links.finding import dismiss, findings
from somedesk.domain.merge import differences, merge
from tests.unit.test_links import TODAY, answers, of


def test_what_two_people_put_aside_is_brought_together() -> None:
    client = of({"strategy": 3, "monitoring": 4}, *answers({4: "yes", 5: "yes"}))
    first, second = findings(client, TODAY).open

    def without(found: Contradiction, reason: str) -> Client:
        change = dismiss(client, found, reason, TODAY)
        assert change is not None
        return apply(client, change)

    both = merge(without(first, "Being written"), without(second, "A desk does"), ancestor=client).client
    assert [(each.rule, record.reason) for each, record in findings(both, TODAY).dismissed] == [
        (first.rule, "Being written"),
        (second.rule, "A desk does"),
    ]
    (differs,) = differences(without(first, "One reason"), without(first, "Another reason"), client)
    assert (differs.table, differs.id) == ("dismissals", first.facts)
