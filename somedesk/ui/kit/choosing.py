"""The program chooses in a table or a list, whatever keys are held."""

from PySide6.QtCore import QItemSelectionModel, QModelIndex
from PySide6.QtWidgets import QAbstractItemView

_Flag = QItemSelectionModel.SelectionFlag


def choose(view: QAbstractItemView, index: QModelIndex) -> None:
    """Make ``index`` the current one, and it alone, or its row where rows are chosen, the chosen one.

    ``setCurrentIndex`` and ``selectRow`` ask which keys are down: while Ctrl is, as in Ctrl+Z, a view that lets several
    be chosen would let go of what is chosen already, and add another to it.
    """
    whole = view.selectionBehavior() == QAbstractItemView.SelectionBehavior.SelectRows
    view.selectionModel().setCurrentIndex(index, _Flag.ClearAndSelect | (_Flag.Rows if whole else _Flag.NoUpdate))
