"""Files that begin as a workbook does and are none: documents that SomeDesk writes, and other ZIPs."""

import io
import zipfile

from somedesk.base.errors import FileProblem
from somedesk.exchange.workbook_limits import MOST_PARTS

_PARTS = {"word/document.xml": "import_docx", "ppt/presentation.xml": "import_pptx"}
# What every workbook, and every other package of an office program, has.
_PACKAGES = ("[Content_Types].xml", "mimetype")


def refuse_other_package(data: bytes, name: str) -> None:
    """Raise FileProblem for a document, and for a ZIP that is no package; a damaged one is for its reader to refuse."""
    if data.count(b"PK\x01\x02") > MOST_PARTS:
        return
    try:
        with zipfile.ZipFile(io.BytesIO(data)) as package:
            parts = set(package.namelist())
    except (zipfile.BadZipFile, OSError, ValueError, NotImplementedError):
        return
    for part, problem in _PARTS.items():
        if part in parts:
            raise FileProblem(problem, file=name)
    if not parts.intersection(_PACKAGES):
        raise FileProblem("import_zip", file=name)
