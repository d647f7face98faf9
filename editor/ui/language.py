"""The language of the interface: which one, and putting it on before the window is built."""

from PySide6.QtCore import QCoreApplication, QLibraryInfo, QLocale, QTranslator

import resources
from editor.settings import LANGUAGE, Settings

ENGLISH = "en"
OWN_NAMES = {ENGLISH: "English", "ru": "Русский", "kk": "Қазақша"}
"""The languages there are, in their own words."""


def put_on(application: QCoreApplication, settings: Settings) -> str:
    """Let all that is said from now on be in the language set, or the system's; return its code.

    Days and numbers of the interface follow it. Copy does not: what is exported knows no locale.
    """
    language = settings.get(LANGUAGE)
    if language not in OWN_NAMES:
        language = systems_own()
    QLocale.setDefault(QLocale(language))
    _install(application, "dateline", str(resources.folder() / "translations"), language)
    if language != ENGLISH:
        # Qt's own buttons and menus. It comes with Russian and Kazakh; what it lacks stays English.
        _install(application, "qtbase", _of_qt(), language)
    return language


def systems_own() -> str:
    """Return the first language the system prefers that there is here, else English."""
    wanted = (name.partition("-")[0] for name in QLocale.system().uiLanguages())
    return next((name for name in wanted if name in OWN_NAMES), ENGLISH)


def _install(application: QCoreApplication, name: str, folder: str, language: str) -> None:
    translator = QTranslator(application)
    if translator.load(f"{name}_{language}", folder):
        application.installTranslator(translator)


def _of_qt() -> str:
    return QLibraryInfo.path(QLibraryInfo.LibraryPath.TranslationsPath)
