"""The one table that ties the dimensions of the grid to the items of the other instruments.

It stands beside the built-in model and knows no other: an assessment by another model has no links.
"""

from msgspec import Struct

from somedesk.domain.client import Assessment, Client

MODEL = "some-grid"


class Link(Struct, frozen=True, kw_only=True):
    """What belongs to a dimension: questions of the strategy, statements of the stage check, tasks and departments of
    the responsibility matrix, capabilities, and kinds of metrics.
    """

    dimension: str
    questions: tuple[str, ...] = ()
    # Statements that hold where the dimension is far on, and those that hold where it is not.
    statements: tuple[int, ...] = ()
    early: tuple[int, ...] = ()
    tasks: tuple[str, ...] = ()
    departments: tuple[str, ...] = ()
    capabilities: tuple[str, ...] = ()
    metrics: tuple[str, ...] = ()


LINKS = (
    Link(
        dimension="strategy",
        questions=("purpose", "target_group", "business", "evaluation", "form"),
        statements=(6, 7, 18, 34),
        early=(4, 11),
        tasks=("purpose",),
        departments=("management", "marketing"),
        capabilities=("strategy",),
        metrics=("visibility", "share_of_voice"),
    ),
    Link(
        dimension="support",
        questions=("colleagues",),
        statements=(8, 13, 21, 29),
        early=(3,),
        departments=("management",),
        capabilities=("strategy",),
    ),
    Link(
        dimension="governance",
        questions=("policy", "monitoring"),
        statements=(23, 24),
        early=(4, 12),
        tasks=("crisis", "answering"),
        departments=("management", "communication"),
        capabilities=("lead",),
    ),
    Link(
        dimension="organisation",
        questions=("colleagues", "rollout"),
        statements=(19, 25, 26, 28, 29),
        early=(3, 10),
        tasks=("planning",),
        departments=("marketing", "communication", "customer_service", "sales", "hr", "project_lead"),
        capabilities=("lead",),
    ),
    Link(
        dimension="kpis",
        questions=("measuring", "evaluation"),
        statements=(9, 14, 15, 27),
        tasks=("measuring",),
        departments=("marketing",),
        capabilities=("analyse",),
        metrics=("conversions", "leads", "website_traffic"),
    ),
    Link(
        dimension="statistics",
        questions=("measuring",),
        statements=(9, 14, 27),
        tasks=("measuring",),
        departments=("marketing",),
        capabilities=("analyse", "administer"),
        metrics=("website_traffic", "visibility"),
    ),
    Link(
        dimension="monitoring",
        questions=("monitoring",),
        statements=(1, 24),
        early=(5, 12),
        tasks=("answering", "crisis"),
        departments=("customer_service", "communication"),
        capabilities=("community",),
        metrics=("engagement", "share_of_voice"),
    ),
    Link(
        dimension="production",
        questions=("calendar",),
        statements=(7, 25),
        tasks=("planning", "production"),
        departments=("marketing", "communication"),
        capabilities=("create", "plan"),
    ),
    Link(
        dimension="brand_content",
        questions=("needs", "calendar"),
        statements=(16, 26, 30, 33, 36),
        tasks=("production",),
        departments=("marketing", "communication"),
        capabilities=("create",),
        metrics=("visibility", "engagement"),
    ),
    Link(
        dimension="personal_content",
        questions=("colleagues", "policy"),
        statements=(17, 21, 31, 32, 35),
        early=(3,),
        departments=("management", "sales"),
        capabilities=("create",),
        metrics=("engagement",),
    ),
    Link(
        dimension="dialogue",
        questions=("monitoring", "target_group"),
        statements=(2, 15, 16, 17, 22, 33, 35),
        tasks=("answering",),
        departments=("customer_service", "communication"),
        capabilities=("community", "influencer"),
        metrics=("engagement",),
    ),
    Link(
        dimension="advertising",
        questions=("campaigns",),
        statements=(20, 34),
        tasks=("advertising",),
        departments=("marketing", "sales"),
        capabilities=("advertise",),
        metrics=("leads", "conversions"),
    ),
)
BY_DIMENSION = {link.dimension: link for link in LINKS}


def linked(client: Client) -> Assessment | None:
    """The newest assessment, if the table knows its model; else there are no links."""
    latest = client.latest
    return latest if latest is not None and client.model_of(latest).structure.id == MODEL else None
