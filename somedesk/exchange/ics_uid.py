"""By what calendars know the events and to-dos of the plan: the same in every export, so that they are not repeated."""

ACTION_DOMAIN = "@somedesk"
# A to-do and an event of one action must not take each other's place.
EVENT = ".event"


def action_uid(client: str, action: str, *, is_event: bool) -> str:
    """What an action of the client with the uid ``client`` is known by."""
    return f"{client}.{action}{EVENT if is_event else ''}{ACTION_DOMAIN}"
