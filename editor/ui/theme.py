"""How the window looks: colours by name, fonts, the palette and a small style sheet.

Every colour that text may wear stands out from every ground it may stand on by a contrast of at
least 4.5 (WCAG 2.2, success criterion 1.4.3), with one exception: `ink3` is not for `tint` and
`selection`, where `ink2` takes its place.
"""

from dataclasses import dataclass, fields
from string import Template

from PySide6.QtCore import Qt
from PySide6.QtGui import QColor, QFont, QFontDatabase, QGuiApplication, QPalette
from PySide6.QtWidgets import QApplication

INTERFACE_PIXELS = 13
READING_PIXELS = 16

_READING_FAMILIES = (
    "Noto Serif",
    "Source Serif 4",
    "Source Serif Pro",
    "Georgia",
    "DejaVu Serif",
    "serif",
)


@dataclass(frozen=True, kw_only=True)
class Theme:
    """The colours of the window by what they are for.

    Grounds are `paper` (text), `panel` (what stands around it), `card`, `tint` (the active row) and
    `selection`. `ink`, `ink2` and `ink3` are for text, from loud to quiet. `person`,
    `organisation`, `place` and `event` mark entities.
    """

    name: str
    paper: QColor
    panel: QColor
    card: QColor
    ink: QColor
    ink2: QColor
    ink3: QColor
    line: QColor
    accent: QColor
    tint: QColor
    selection: QColor
    ok: QColor
    warn: QColor
    bad: QColor
    person: QColor
    organisation: QColor
    place: QColor
    event: QColor


LIGHT = Theme(
    name="light",
    paper=QColor("#fbfaf7"),
    panel=QColor("#f3f1ec"),
    card=QColor("#fffefb"),
    ink=QColor("#1d1c1a"),
    ink2=QColor("#6a665e"),
    ink3=QColor("#716c63"),
    line=QColor("#e3dfd6"),
    accent=QColor("#1f5a7a"),
    tint=QColor("#e8f0f4"),
    selection=QColor("#dbe8ef"),
    ok=QColor("#2d784b"),
    warn=QColor("#9a5b00"),
    bad=QColor("#b3261e"),
    person=QColor("#7a4fb0"),
    organisation=QColor("#1f6f8b"),
    place=QColor("#2d784b"),
    event=QColor("#a35526"),
)

DARK = Theme(
    name="dark",
    paper=QColor("#1b1c1e"),
    panel=QColor("#222427"),
    card=QColor("#26282b"),
    ink=QColor("#e8e6e1"),
    ink2=QColor("#a7a39a"),
    ink3=QColor("#928e85"),
    line=QColor("#34363a"),
    accent=QColor("#7fb8d6"),
    tint=QColor("#24313a"),
    selection=QColor("#2b3c47"),
    ok=QColor("#74c08f"),
    warn=QColor("#e0a34a"),
    bad=QColor("#ef8a80"),
    person=QColor("#bb9be6"),
    organisation=QColor("#7cc3da"),
    place=QColor("#7cc797"),
    event=QColor("#e0a07a"),
)

HIGH_CONTRAST = Theme(
    name="high contrast",
    paper=QColor("#000000"),
    panel=QColor("#000000"),
    card=QColor("#000000"),
    ink=QColor("#ffffff"),
    ink2=QColor("#ffffff"),
    ink3=QColor("#ffffff"),
    line=QColor("#ffffff"),
    accent=QColor("#ffd60a"),
    tint=QColor("#262626"),
    selection=QColor("#595959"),
    ok=QColor("#ffffff"),
    warn=QColor("#ffd60a"),
    bad=QColor("#ffd60a"),
    person=QColor("#ffd60a"),
    organisation=QColor("#ffd60a"),
    place=QColor("#ffd60a"),
    event=QColor("#ffd60a"),
)

THEMES = {theme.name: theme for theme in (LIGHT, DARK, HIGH_CONTRAST)}

_ROLES = {
    QPalette.ColorRole.Window: "panel",
    QPalette.ColorRole.Base: "paper",
    QPalette.ColorRole.AlternateBase: "card",
    QPalette.ColorRole.Button: "card",
    QPalette.ColorRole.ToolTipBase: "card",
    QPalette.ColorRole.WindowText: "ink",
    QPalette.ColorRole.Text: "ink",
    QPalette.ColorRole.ButtonText: "ink",
    QPalette.ColorRole.ToolTipText: "ink",
    QPalette.ColorRole.HighlightedText: "ink",
    QPalette.ColorRole.PlaceholderText: "ink3",
    QPalette.ColorRole.BrightText: "bad",
    QPalette.ColorRole.Highlight: "selection",
    QPalette.ColorRole.Accent: "accent",
    QPalette.ColorRole.Link: "accent",
    QPalette.ColorRole.LinkVisited: "accent",
    QPalette.ColorRole.Light: "card",
    QPalette.ColorRole.Midlight: "panel",
    QPalette.ColorRole.Mid: "line",
    QPalette.ColorRole.Dark: "line",
    QPalette.ColorRole.Shadow: "line",
}

_WRITING = (
    QPalette.ColorRole.WindowText,
    QPalette.ColorRole.Text,
    QPalette.ColorRole.ButtonText,
    QPalette.ColorRole.HighlightedText,
)

_STYLE_SHEET = Template("""
QToolBar { background: $panel; border: 0; border-bottom: 1px solid $line;
  padding: 6px 8px; spacing: 4px; }
QToolBar::separator { width: 12px; background: transparent; }
QToolButton { border: 0; border-radius: 6px; padding: 5px 10px; color: $ink; }
QToolButton[small="true"] { padding: 4px 6px; font-size: 12px; }
QToolButton:hover, QToolButton:checked { background: $selection; }
QToolButton::menu-indicator { image: none; }
QPushButton { background: $card; border: 1px solid $line; border-radius: 6px;
  padding: 5px 12px; color: $ink; }
QPushButton:hover { background: $selection; }
QPushButton:focus { border-color: $accent; }
QToolButton[primary="true"], QPushButton[primary="true"] { background: $accent;
  border: 1px solid $accent; color: $paper; font-weight: 600; }
QToolButton[primary="true"]:disabled, QPushButton[primary="true"]:disabled {
  background: transparent; border-color: $line; color: $ink3; }
QToolButton:disabled, QPushButton:disabled { color: $ink3; }
QPushButton[quiet="true"] { background: transparent; border: 0; padding: 2px 0; color: $accent; }
QPushButton[pill="true"], QLabel[pill="true"] { background: $card; border: 1px solid $line;
  border-radius: 12px; padding: 3px 10px; color: $ink; }
QPushButton[pill="true"][suggested="true"], QLabel[pill="true"][suggested="true"] {
  background: transparent; border-style: dashed; color: $ink2; }
QLineEdit { background: $card; border: 1px solid $line; border-radius: 6px;
  padding: 5px 8px; color: $ink; }
QLineEdit:focus { border-color: $accent; }
QAbstractSpinBox QLineEdit { background: transparent; border: 0; padding: 3px 0; }
QListView, QTreeView, QTableView { border: 0; outline: 0; color: $ink;
  selection-background-color: $selection; selection-color: $ink; }
QListView[ground="panel"] { background: $panel; }
QWidget#story_header { background: $paper; border-bottom: 1px solid $line; }
QFrame#message_bar { background: $card; border-top: 1px solid $line; }
QLabel[fault="true"] { color: $bad; }
QListView::item, QTreeView::item { border-radius: 6px; padding: 4px 8px; }
QListView::item:hover, QTreeView::item:hover { background: $tint; color: $ink; }
QListView::item:selected, QTreeView::item:selected { background: $selection; color: $ink; }
QHeaderView::section { background: $panel; border: 0; border-bottom: 1px solid $line;
  padding: 4px 8px; color: $ink2; }
QDockWidget { color: $ink2; }
QDockWidget::title { background: $panel; border: 0; padding: 12px 16px 4px 16px; }
QFrame[card="true"] { background: $card; border: 1px solid $line; border-radius: 8px; }
QLabel[heading="true"] { color: $ink2; font-size: 11px; font-weight: 600; }
QLabel[quiet="true"] { color: $ink2; font-size: 12px; }
QMainWindow::separator { background: $line; width: 1px; height: 1px; }
QSplitter::handle { background: $line; }
QSplitter::handle:horizontal { width: 1px; }
QSplitter::handle:vertical { height: 1px; }
QStatusBar { background: $panel; border-top: 1px solid $line; color: $ink2; font-size: 12px; }
QStatusBar::item { border: 0; }
QStatusBar QLabel { color: $ink2; font-size: 12px; }
QProgressBar { background: $line; border: 0; border-radius: 2px; max-height: 4px; color: $ink2; }
QProgressBar::chunk { background: $accent; border-radius: 2px; }
QMenu { background: $card; border: 1px solid $line; padding: 4px; }
QMenu::item { border-radius: 6px; padding: 5px 22px 5px 12px; color: $ink; }
QMenu::item:selected { background: $selection; }
QMenu::item:disabled { color: $ink3; }
QMenu::separator { height: 1px; background: $line; margin: 4px 8px; }
QToolTip { background: $card; border: 1px solid $line; padding: 4px 8px; color: $ink; }
QScrollBar { background: transparent; border: 0; }
QScrollBar:vertical { width: 10px; }
QScrollBar:horizontal { height: 10px; }
QScrollBar::handle { background: $line; border-radius: 4px; margin: 1px; }
QScrollBar::handle:vertical { min-height: 32px; }
QScrollBar::handle:horizontal { min-width: 32px; }
QScrollBar::handle:hover { background: $ink3; }
QScrollBar::add-line, QScrollBar::sub-line { width: 0; height: 0; }
QScrollBar::add-page, QScrollBar::sub-page { background: transparent; }
""")


def palette(theme: Theme) -> QPalette:
    """Give Qt's own widgets the colours of a theme."""
    colours = QPalette()
    for role, token in _ROLES.items():
        colours.setColor(role, getattr(theme, token))
    for role in _WRITING:
        colours.setColor(QPalette.ColorGroup.Disabled, role, theme.ink3)
    return colours


def selected_text(theme: Theme) -> QColor:
    """Give the ground of text selected in the active row: on the tint, `selection` is too faint."""
    tint, accent = theme.tint, theme.accent
    return QColor(
        _mixed(tint.red(), accent.red()),
        _mixed(tint.green(), accent.green()),
        _mixed(tint.blue(), accent.blue()),
    )


def style_sheet(theme: Theme) -> str:
    """Say what a palette cannot: hairlines, roundings and spacing.

    Widgets ask for a special look by dynamic properties set to true: `primary` (the one filled
    button), `quiet` (a button or label that stays back), `heading`, `pill` (with `suggested`: a
    dashed one) and `card`. Text editors and fields with arrows are left to the palette: a border
    of a style sheet's takes their arrows from them.
    """
    return _STYLE_SHEET.substitute(_colour_names(theme))


def apply(app: QApplication, theme: Theme) -> None:
    """Dress the whole application in a theme."""
    app.setStyle("Fusion")
    app.setPalette(palette(theme))
    app.setPalette(_boxes(theme), "QCheckBox")  # pyright: ignore[reportArgumentType]
    app.setFont(interface_font())
    app.setStyleSheet(style_sheet(theme))


def system_theme(app: QGuiApplication) -> Theme:
    """Choose the theme the person asked the system for."""
    hints = app.styleHints()
    if hints.accessibility().contrastPreference() == Qt.ContrastPreference.HighContrast:
        return HIGH_CONTRAST
    return DARK if hints.colorScheme() == Qt.ColorScheme.Dark else LIGHT


def reading_font(pixels: int = READING_PIXELS, family: str = "") -> QFont:
    """Give the serif that stories are read in: the person's choice, or the first there is."""
    font = QFont()
    font.setFamilies([family, *_READING_FAMILIES] if family else [*_READING_FAMILIES])
    font.setStyleHint(QFont.StyleHint.Serif)
    font.setPixelSize(pixels)
    return font


def interface_font(pixels: int = INTERFACE_PIXELS) -> QFont:
    """Give the system's own font, in the size of everything that is not a story."""
    font = QFontDatabase.systemFont(QFontDatabase.SystemFont.GeneralFont)
    font.setPixelSize(pixels)
    return font


def _boxes(theme: Theme) -> QPalette:
    """Give boxes to tick: Fusion draws their outline in a darker shade of the ground they name."""
    colours = palette(theme)
    colours.setColor(QPalette.ColorRole.Window, theme.ink3)
    return colours


def _colour_names(theme: Theme) -> dict[str, str]:
    colours = {field.name: getattr(theme, field.name) for field in fields(theme)}
    return {name: c.name() for name, c in colours.items() if isinstance(c, QColor)}


def _mixed(ground: int, colour: int) -> int:
    return round(0.7 * ground + 0.3 * colour)
