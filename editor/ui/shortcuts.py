"""Keys of the person's own: kept, put on the actions, refused where another action has them."""

import json

from PySide6.QtCore import QObject, Signal
from PySide6.QtGui import QAction, QKeySequence

from editor.models.spoken import fault_spoken
from editor.settings import SHORTCUTS, Settings
from editor.ui.actions import Actions, tip_with_keys

PORTABLE = QKeySequence.SequenceFormat.PortableText


class Shortcuts(QObject):
    """Which keys run which action: as shipped, unless the person chose others."""

    failed = Signal(str)

    def __init__(self, actions: Actions, settings: Settings, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._actions = actions
        self._settings = settings
        self._shipped = {action.objectName(): action.shortcuts() for action in actions}
        for action_id, keys in self._chosen().items():
            if action_id in self._shipped:
                self._put(actions[action_id], _sequences(keys))

    def actions(self) -> list[QAction]:
        """Return all actions, in the order of their words."""
        return sorted(self._actions, key=lambda action: action.text().casefold())

    def holder(self, keys: QKeySequence, besides: QAction) -> QAction | None:
        """Return the other action that these keys run, or begin to run."""
        for action in self._actions:
            if action is not besides and any(_meet(keys, own) for own in action.shortcuts()):
                return action
        return None

    def choose(self, action: QAction, keys: QKeySequence) -> QAction | None:
        """Give an action other keys, or none; return the one that has them already, if any.

        In that case nothing changes.
        """
        held = self.holder(keys, action) if not keys.isEmpty() else None
        if held is None:
            self._put(action, [] if keys.isEmpty() else [keys])
            self._store()
        return held

    def reset(self, action: QAction) -> QAction | None:
        """Give an action the keys it was shipped with, unless another has them now."""
        shipped = self._shipped[action.objectName()]
        held = next((h for keys in shipped if (h := self.holder(keys, action))), None)
        if held is None:
            self._put(action, shipped)
            self._store()
        return held

    def _put(self, action: QAction, keys: list[QKeySequence]) -> None:
        action.setShortcuts(keys)
        action.setToolTip(tip_with_keys(action))

    def _chosen(self) -> dict[str, list[str]]:
        try:
            stored = json.loads(self._settings.get(SHORTCUTS) or "{}")
        except ValueError:
            return {}
        known = stored if isinstance(stored, dict) else {}
        return {
            str(action_id): [key for key in keys if isinstance(key, str)]
            for action_id, keys in known.items()
            if isinstance(keys, list)
        }

    def _store(self) -> None:
        changed = {
            action.objectName(): [keys.toString(PORTABLE) for keys in action.shortcuts()]
            for action in self._actions
            if action.shortcuts() != self._shipped[action.objectName()]
        }
        try:
            self._settings.set(SHORTCUTS, json.dumps(changed, sort_keys=True))
        except OSError as fault:
            self.failed.emit(fault_spoken(fault))


def _sequences(keys: list[str]) -> list[QKeySequence]:
    found = (QKeySequence.fromString(each, PORTABLE) for each in keys)
    return [each for each in found if not each.isEmpty()]


def _meet(one: QKeySequence, other: QKeySequence) -> bool:
    """Tell whether one is the other or its beginning, so that Qt could not tell them apart."""
    none = QKeySequence.SequenceMatch.NoMatch
    return one.matches(other) != none or other.matches(one) != none
