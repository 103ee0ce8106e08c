"""The errors that a user can meet. Each carries a code; its sentence per language is in resources/messages."""


class SomeDeskError(Exception):
    """Something went wrong that the user should read about, worded through ``content.messages``.

    ``code`` names the sentence, ``params`` fill it. Nothing in ``params`` may hold more than the user typed or chose.
    """

    def __init__(self, code: str, **params: object) -> None:
        super().__init__(code, params)
        self.code = code
        self.params = params


class InvalidInput(SomeDeskError):
    """A value was refused by a rule of the domain; nothing has been changed."""


class ConflictingChange(SomeDeskError):
    """A change was built on a record that is no longer what it was."""


class FileProblem(SomeDeskError):
    """A file could not be read or written as what it should be."""
