"""In the place of what shiboken carries under this name, until that is needed: see somedesk/start.py."""
