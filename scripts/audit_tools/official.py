"""Somebody who uses the site with a mouse or a keyboard: each press that does something is counted as a click."""

from pathlib import Path

from playwright.sync_api import ConsoleMessage, Locator, Page, expect

SECONDS = 30_000


class Official:
    """What was clicked on a page, and the faults that the page told on its console meanwhile."""

    def __init__(self, page: Page, *, by_keyboard: bool, downloads: Path | None = None) -> None:
        """`downloads`: where files land in a browser that does not tell of them."""
        self.page, self.by_keyboard, self.downloads = page, by_keyboard, downloads
        self.clicks = 0
        self.faults: list[str] = []
        page.on("console", self._note)
        page.on("pageerror", lambda error: self.faults.append(f"virhe sivulla: {error.message}"))
        page.set_default_timeout(SECONDS)

    def press(self, control: Locator) -> None:
        """A link or a button."""
        self.clicks += 1
        if not self.by_keyboard:
            control.click()
            return
        self._reach(control)
        self.page.keyboard.press("Enter")

    def choose(self, field: Locator, name: str) -> None:
        """An offer of a field by its name: the field, and the offer, count as a click each."""
        self.clicks += 2
        if self.by_keyboard:
            self._reach(field)
        else:
            field.click()
        self.page.keyboard.type(name)
        offer = self.page.get_by_role("option").filter(has_text=name).first
        offer.wait_for()
        if self.by_keyboard:
            self.page.keyboard.press("Enter")
        else:
            offer.click()

    def write(self, field: Locator, text: str) -> None:
        """Words in a field, in place of those that it has."""
        self.clicks += 1
        self._reach(field) if self.by_keyboard else field.click()
        self.page.keyboard.press("Control+A")
        self.page.keyboard.type(text)

    def pick(self, control: Locator) -> None:
        """A box or a choice, which is ticked then."""
        self.clicks += 1
        if self.by_keyboard:
            self._reach(control)
            self.page.keyboard.press("Space")
        else:
            control.click()
        expect(control).to_be_checked()

    def save(self, button: Locator, folder: Path) -> Path:
        """A file that a button makes."""
        button.wait_for()
        if self.downloads:
            return self._landed(button, self.downloads)
        with self.page.expect_download(timeout=SECONDS) as download:
            self.press(button)
        file = folder / download.value.suggested_filename
        download.value.save_as(file)
        return file

    def _landed(self, button: Locator, downloads: Path) -> Path:
        before = set(downloads.iterdir())
        self.press(button)
        for _ in range(SECONDS // 100):
            self.page.wait_for_timeout(100)
            for file in set(downloads.iterdir()) - before:
                if file.stat().st_size and file.suffix != ".part":
                    return file
        raise AssertionError("tiedostoa ei tallentunut")

    def _reach(self, control: Locator) -> None:
        # What Tab reaches has a place in its order, and what is focused shows it.
        expect(control).not_to_have_attribute("tabindex", "-1", timeout=SECONDS)
        control.focus()
        expect(control).to_be_focused(timeout=SECONDS)

    def _note(self, message: ConsoleMessage) -> None:
        if message.type in ("error", "warning"):
            self.faults.append(f"konsolissa: {message.text}")
