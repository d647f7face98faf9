"""Every setting once: its key, default and meaning. Kept in one JSON file, written whole or not.

An environment variable `DATELINE_<KEY>` (upper case) wins over the file for that run. What a desk
shares (target language, house style) lies in the library instead. No secret is ever stored here.
"""

import getpass
import json
import os
from collections.abc import Mapping
from dataclasses import dataclass
from pathlib import Path
from typing import Generic, TypeGuard, TypeVar

import platformdirs

from editor.files import alone_with, write_whole

Value = TypeVar("Value", str, int, bool)


@dataclass(frozen=True, slots=True)
class Setting(Generic[Value]):
    """One setting: where it lies, what it is when nobody set it, and what it is for.

    A setting with a `page` stands on that page of Preferences under its `label`; `choices` are the
    values to choose from, where there are not endlessly many, and a number lies within `range`.
    """

    key: str
    default: Value
    help: str
    page: str = ""
    label: str = ""
    choices: tuple[str, ...] = ()
    range: tuple[int, int] = (0, 100)


EDITOR, APPEARANCE, ENGINES, MODELS_PAGE, MEMORY, PRIVACY, NETWORK = PAGES = (
    "Editor",
    "Appearance",
    "Engines",
    "Models",
    "Memory",
    "Privacy",
    "Network",
)
AUTO = "auto"
"""As an engine's name: the first of the order that can translate a pair."""


NAME = Setting(
    "name", "", "The editor's name, as versions and the history show it.", EDITOR, "Your name"
)
ENGINE = Setting("engine", AUTO, "The engine that translates unless another is named.")
ENGINE_ORDER = Setting(
    "engine_order",
    "firefox google",
    "Engines by name, in the order they are tried while none is chosen; the next one takes over "
    "where one fails.",
    ENGINES,
    "Order",
)
GOOGLE_URL = Setting("google_url", "", "Address of Google Translate's page; empty for Google's.")
LIBRE_URL = Setting(
    "libre_url", "", "Address of a LibreTranslate server.", ENGINES, "LibreTranslate server"
)
CHAT_URL = Setting(
    "chat_url",
    "http://127.0.0.1:11434/v1",
    "Address of a server that speaks OpenAI's protocol, such as Ollama, up to its /v1.",
    ENGINES,
    "Language model server",
)
CHAT_MODEL = Setting(
    "chat_model", "", "The model on that server; empty for none.", ENGINES, "Language model"
)
MODELS = Setting(
    "models", "", "Folder of local models; empty for the usual one.", MODELS_PAGE, "Folder"
)
TEMPLATES = Setting("templates", "", "Folder of the desk's own formats; empty for the usual one.")
MODEL_CATALOGUE = Setting(
    "model_catalogue",
    "https://firefox.settings.services.mozilla.com"
    "/v1/buckets/main/collections/translations-models-v2/records",
    "Address of the list of models; a desk can host its own.",
    MODELS_PAGE,
    "List of models",
)
MODEL_FILES = Setting(
    "model_files",
    "https://firefox-settings-attachments.cdn.mozilla.net",
    "Address the files of models lie under.",
    MODELS_PAGE,
    "Files of models",
)
PRIVATE = Setting(
    "private_mode",
    False,
    "No text leaves this machine: only local engines translate.",
    PRIVACY,
    "Private mode",
)
INBOX = Setting(
    "inbox_english",
    True,
    "Headlines of new stories are translated as they arrive, by the local engine.",
    PRIVACY,
    "Headlines in English",
)
INBOX_ONLINE = Setting(
    "inbox_online",
    False,
    "Where the local engine has no model, headlines go to the first engine of the order that can.",
    PRIVACY,
    "Headlines may leave this machine",
)
PROXY = Setting(
    "proxy",
    "",
    "Address of a proxy for engines; empty as the system says, none for no proxy.",
    NETWORK,
    "Proxy",
)
LANGUAGE = Setting(
    "language",
    "",
    "The language of menus and messages; another one comes with the next start.",
    APPEARANCE,
    "Language",
    ("", "en", "ru", "kk"),
)
THEME = Setting(
    "theme",
    "system",
    "Colours: system, light, dark or high contrast.",
    APPEARANCE,
    "Colours",
    ("system", "light", "dark", "high contrast"),
)
TEXT_SIZE = Setting(
    "text_size",
    16,
    "Size of source and English in pixels.",
    APPEARANCE,
    "Text size",
    range=(8, 48),
)
TEXT_FAMILY = Setting(
    "text_family",
    "",
    "Typeface of source and English; empty for the usual one.",
    APPEARANCE,
    "Typeface",
)
SUGGEST = Setting(
    "suggest",
    "opening",
    "When names are suggested: opening a story, or asked.",
    EDITOR,
    "Suggest names",
    ("opening", "asked"),
)
WINDOW_GEOMETRY = Setting("window_geometry", "", "Where the window was, as Qt saved it.")
WINDOW_STATE = Setting("window_state", "", "Where the docks were, as Qt saved it.")
WINDOW_COLUMNS = Setting("window_columns", "", "How wide the columns were, as Qt saved them.")
LAST_STORY = Setting("last_story", "", "The uid of the story open when the window closed.")
LAST_ROW = Setting("last_row", 0, "The row that was active then.")
HINTS_SEEN = Setting("hints_seen", False, "The hints of the first start have been read.")
WATCHED_FOLDER = Setting("watched_folder", "", "A folder whose new files are taken in; or empty.")
WORDPRESS_SITE = Setting("wordpress_site", "", "The WordPress site stories were last sent to.")
WORDPRESS_USER = Setting("wordpress_user", "", "The name of the account there.")
PREVIEW_FORMAT = Setting("preview_format", "html", "The format of the preview beside a story.")
BACKUP_FOLDER = Setting("backup_folder", "", "Where backups go; empty for beside the library.")
LAST_FOLDER = Setting("last_folder", "", "The folder files were last taken from or written to.")
AS_YOU_TYPE = Setting(
    "as_you_type",
    True,
    "Give marks the house's form while they are typed.",
    EDITOR,
    "House style as you type",
)
STORY_ORDER = Setting("story_order", "newest", "What the story list is sorted by.")
COMPACT_LIST = Setting("compact_list", False, "Show less of each story in the list.")
SPELLING = Setting(
    "spelling", True, "Mark words that no dictionary knows.", EDITOR, "Check the spelling"
)
FAVOURITE_TOPICS = Setting(
    "favourite_topics", "", "The codes of topics that the editor starred, as a JSON list."
)
SHORTCUTS = Setting("shortcuts", "", "Keys that differ from those shipped, as JSON by action.")

MEMORY_THRESHOLD = Setting(
    "memory_threshold",
    70,
    "Least likeness shown of the memory, per cent.",
    MEMORY,
    "Least likeness",
    range=(30, 100),
)
MEMORY_SUGGESTIONS = Setting(
    "memory_suggestions",
    5,
    "How many suggestions the memory gives.",
    MEMORY,
    "Suggestions",
    range=(0, 9),
)
MEMORY_IMPORTED = Setting(
    "memory_imported", 0, "Per cent taken off for a pair from a file.", MEMORY, "Less for a file's"
)
MEMORY_MACHINE = Setting(
    "memory_machine", 10, "Per cent taken off for a machine's pair.", MEMORY, "Less for a machine's"
)
MEMORY_OLD = Setting(
    "memory_old", 0, "Per cent taken off for an old pair.", MEMORY, "Less for old ones"
)
MEMORY_OLD_YEARS = Setting(
    "memory_old_years", 5, "After how many years a pair is old.", MEMORY, "Years until old"
)

ALL: tuple[Setting[str] | Setting[int] | Setting[bool], ...] = (
    NAME,
    ENGINE,
    ENGINE_ORDER,
    GOOGLE_URL,
    LIBRE_URL,
    CHAT_URL,
    CHAT_MODEL,
    MODELS,
    MODEL_CATALOGUE,
    MODEL_FILES,
    PRIVATE,
    INBOX,
    INBOX_ONLINE,
    PROXY,
    TEMPLATES,
    SUGGEST,
    LANGUAGE,
    THEME,
    TEXT_SIZE,
    TEXT_FAMILY,
    WINDOW_GEOMETRY,
    WINDOW_STATE,
    WINDOW_COLUMNS,
    LAST_STORY,
    LAST_ROW,
    WATCHED_FOLDER,
    WORDPRESS_SITE,
    WORDPRESS_USER,
    PREVIEW_FORMAT,
    BACKUP_FOLDER,
    LAST_FOLDER,
    MEMORY_THRESHOLD,
    MEMORY_SUGGESTIONS,
    MEMORY_IMPORTED,
    MEMORY_MACHINE,
    MEMORY_OLD,
    MEMORY_OLD_YEARS,
    AS_YOU_TYPE,
    STORY_ORDER,
    COMPACT_LIST,
    SPELLING,
    FAVOURITE_TOPICS,
    SHORTCUTS,
)

APP = "dateline"


def default_library() -> Path:
    """Return the library to open when none is named: `$DATELINE_LIBRARY`, or the user's own."""
    named = os.environ.get("DATELINE_LIBRARY")
    return Path(named) if named else platformdirs.user_data_path(APP, False) / "dateline.sqlite"


def default_settings() -> Path:
    """Return the settings file to use: `$DATELINE_SETTINGS`, or the user's own."""
    named = os.environ.get("DATELINE_SETTINGS")
    return Path(named) if named else platformdirs.user_config_path(APP, False) / "settings.json"


class Settings:
    """The settings of one person on one machine."""

    def __init__(self, path: Path) -> None:
        """Read the file; a damaged one counts as empty."""
        self.path = path
        self._stored = _read(path)

    @property
    def editor_name(self) -> str:
        """The name that signs versions: as set, or the one the machine knows."""
        return self.get(NAME) or _login_name()

    @property
    def models_folder(self) -> Path:
        """Where models for the local engine are kept."""
        named = self.get(MODELS)
        return Path(named) if named else platformdirs.user_data_path(APP, False) / "models"

    @property
    def templates_folder(self) -> Path:
        """Where the templates of the desk's own formats are kept."""
        named = self.get(TEMPLATES)
        return Path(named) if named else platformdirs.user_data_path(APP, False) / "templates"

    @property
    def backup_folder(self) -> Path | None:
        """Where backups go, if the person chose a folder."""
        named = self.get(BACKUP_FOLDER)
        return Path(named) if named else None

    def get(self, setting: Setting[Value]) -> Value:
        """Return a setting's value: from the environment, the file, or its default."""
        given = os.environ.get(f"DATELINE_{setting.key.upper()}")
        stored = self._stored.get(setting.key) if given is None else _typed(given, setting)
        return stored if _is_typed(stored, setting.default) else setting.default

    def set(self, setting: Setting[Value], value: Value) -> None:
        """Store a value. Raises `OSError` when the file cannot be written."""
        self.store({setting.key: value})

    def store(self, values: Mapping[str, str | int | bool]) -> None:
        """Store several values by key in one go. Raises `OSError` when that is not possible.

        What another window has stored meanwhile stays, and is known from now on.
        """
        if {**self._stored, **values} == self._stored:
            return
        self.path.parent.mkdir(parents=True, exist_ok=True)
        with alone_with(self.path):
            changed = {**_read(self.path), **values}
            text = json.dumps(changed, ensure_ascii=False, indent=1)
            # A path that is no Unicode has surrogates in it, which JSON can hold as escapes.
            write_whole(self.path, text.encode("utf-8", "backslashreplace"))
        self._stored = changed


def _read(path: Path) -> dict[str, object]:
    try:
        stored = json.loads(path.read_text(encoding="utf-8"))
    except (OSError, ValueError):
        return {}
    return stored if isinstance(stored, dict) else {}


def _typed(given: str, setting: Setting[Value]) -> object:
    if isinstance(setting.default, bool):
        return {"1": True, "true": True, "yes": True, "0": False, "false": False, "no": False}.get(
            given.casefold(), setting.default
        )
    if not isinstance(setting.default, int):
        return given
    try:
        return int(given)
    except ValueError:
        return setting.default


def _is_typed(stored: object, default: Value) -> TypeGuard[Value]:
    """Tell whether a value is of the default's own type: JSON's `true` is no number."""
    return type(stored) is type(default)


def _login_name() -> str:
    try:
        return getpass.getuser()
    except (OSError, KeyError, ImportError):
        return ""
