"""Somebody who fills a form with the keyboard alone, and how many keys that took."""

from collections.abc import Mapping, Sequence
from typing import Any, TypeAlias

import pytest
from playwright.sync_api import Page, expect

Answer: TypeAlias = str | Sequence[str]
FOCUSED = """() => {
    const focused = document.activeElement;
    const { type = "", value = "", textContent } = focused;
    return {
        key: focused.closest("[data-key]")?.dataset.key ?? "", isPart: Boolean(focused.closest("[data-part-key]")),
        type, value, text: textContent.trim(), opens: focused.getAttribute("role") === "combobox",
    };
}"""


class Typist:
    """Goes through a form from field to field with the tabulator, as people do who know what they want to answer."""

    def __init__(self, page: Page) -> None:
        self.page, self.presses, self.fields = page, 0, 0

    def press(self, key: str) -> None:
        self.page.keyboard.press(key)
        self.presses += 1

    def write(self, text: str) -> None:
        self.page.keyboard.type(text)
        self.presses += len(text)

    def fill(self, answers: Mapping[str, Answer], then: str) -> None:
        """Answers the questions of a step, and presses the button of a name."""
        waiting = dict(answers)
        for _ in range(400):
            self.press("Tab")
            focused = self.page.evaluate(FOCUSED)
            if focused["text"] == then:
                assert not waiting, f"the keyboard does not reach {waiting}"
                self.press("Enter")
                return
            if focused["key"] in waiting and not focused["isPart"]:
                self._answer(focused, waiting)
        pytest.fail(f"the keyboard does not reach {then}")

    def _answer(self, focused: dict[str, Any], waiting: dict[str, Answer]) -> None:
        key, answer = focused["key"], waiting[focused["key"]]
        if focused["type"] == "checkbox":
            left = [one for one in answer if one != focused["value"]]
            if len(left) < len(answer):
                self.press("Space")
                waiting[key] = left
            if left:
                return
        elif focused["type"] == "radio":
            self._choose(str(answer))
        elif focused["opens"]:
            self._pick([answer] if isinstance(answer, str) else answer)
        else:
            self.press("Control+A")
            self.write("\n".join([answer] if isinstance(answer, str) else answer))
        self.fields += 1
        del waiting[key]

    def _choose(self, wanted: str) -> None:
        self.press("Space")
        for _ in range(30):
            if self.page.evaluate(FOCUSED)["value"] == wanted:
                return
            self.press("ArrowDown")
        pytest.fail(f"there is no choice {wanted}")

    def _pick(self, texts: Sequence[str]) -> None:
        for text in texts:
            self.write(text)
            expect(self.page.locator('[role="listbox"]:visible [role="option"]').first).to_be_visible()
            self.press("ArrowDown")
            self.press("Enter")
