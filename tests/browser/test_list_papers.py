"""The papers of a list of requirements: what each says, that it can be read back, and what has changed since."""

import json
from collections.abc import Iterator
from copy import deepcopy
from pathlib import Path
from random import Random
from typing import Any

import pytest
from playwright.sync_api import Browser, expect
from tests.browser.asking import ask
from tests.browser.axe import further_faults, violations
from tests.browser.conftest import EMPTY, OpenPage
from tests.browser.list_papers import CRITERIA, JUDGED, MAKE, RESULT, UNKNOWN, WORDS, Data, Paper, file_of, job, verdict
from tests.browser.test_memo_file import AWKWARD, SCRIPT

EXPECTED = Path(__file__).parent / "papers"
SORTS = ("request", "survey", "annex")
MORE: dict[str, Any] = {"deadline": "2027-01-15", "reply_to": "kirjaamo@kunta.example", "everyone": True}
READ = """async ([root, contents]) => {
    const { paperIn } = await import(`${root}shared/papers/list/reading.js`);
    return contents.map((content) => {
        try {
            return paperIn(content) && "read";
        } catch (error) {
            return error.key ?? String(error);
        }
    });
}"""
CHANGES = """async ([root, paper, result]) => {
    const { changesSince } = await import(`${root}requirements/papers/changes.js`);
    return changesSince(paper, result);
}"""
REPORT = """async ([root, words, paper, result]) => {
    const names = ["requirements/papers/changes.js", "requirements/papers/report.js", "shared/papers/elements.js"];
    const modules = [...names, "shared/translations.js"].map((name) => import(root + name));
    const [{ changesSince }, { reportOf }, { elementOf }, { translating }] = await Promise.all(modules);
    const pieces = reportOf(paper, changesSince(paper, result), { t: translating(words), language: "fi" });
    const box = document.createElement("div");
    box.append(...pieces.map(elementOf));
    return box.innerText;
}"""
ADVICE = """async ([root, words, result]) => {
    const names = ["requirements/papers/annex.js", "shared/translations.js"];
    const [{ adviceOf }, { translating }] = await Promise.all(names.map((name) => import(root + name)));
    return adviceOf(result, translating(words));
}"""
SHEET = """async ([root, words, result, inputs]) => {
    const names = ["requirements/papers/sheet.js", "shared/papers/list/paper.js", "shared/translations.js"];
    const [{ sheetOfList }, { paperOf }, { translating }] = await Promise.all(names.map((name) => import(root + name)));
    return sheetOfList(paperOf("survey", result, inputs, "https://x.example/"), translating(words));
}"""


@pytest.fixture
def root(home: str) -> str:
    return f"{home}assets/"


def made(open_page: OpenPage, root: str, *jobs: list[object]) -> list[list[Any]]:
    """For each job the file, the data of it, and what is read back."""
    found: list[list[Any]] = ask(open_page(EMPTY), MAKE, [root, WORDS, jobs])
    return found


def test_papers_are_as_expected(open_page: OpenPage, root: str, renew: bool) -> None:
    jobs = {sort: job(sort) for sort in SORTS} | {"request-everyone": job("request", **MORE)}
    for name, (file, *_) in zip(jobs, made(open_page, root, *jobs.values()), strict=True):
        if renew:
            (EXPECTED / f"{name}.html").write_text(file, "utf-8")
        assert file == (EXPECTED / f"{name}.html").read_text("utf-8"), f"{name}: pytest {__file__} --renew"


def test_the_same_list_commit_and_day_give_the_same_bytes(open_page: OpenPage, root: str) -> None:
    jobs = [job(sort, made_on=day) for day in ("2026-11-30", "2026-11-30", "2026-12-01") for sort in SORTS]
    files = [file for file, *_ in made(open_page, root, *jobs)]
    first, again, other = files[:3], files[3:6], files[6:]
    assert first == again
    assert not set(first) & set(other)


def test_a_paper_names_the_commit_its_day_and_the_list(open_page: OpenPage, root: str) -> None:
    for file, paper, _ in made(open_page, root, *(job(sort) for sort in SORTS)):
        text = Paper(file).text
        assert RESULT["commit"] in text
        assert "30.11.2026" in text
        assert "22.11.2026" in text
        assert paper["address"] in Paper(file).links
        assert not Paper(file).tags & {"script", "img", "link"}


def test_a_request_asks_only_what_is_not_known(open_page: OpenPage, root: str) -> None:
    known = deepcopy(RESULT)
    for service in known["judged"]:
        service["verdicts"][4] = verdict("meets", "99,9 %")
    request = Paper(made(open_page, root, job("request", known))[0][0])
    assert "Saavutettavuusseloste" in request.texts
    assert "Käytettävyys" not in request.texts
    whole = {link for link in request.links if "muokkaa=" in link}
    form = "https://digisavo.example/lisaa-palvelu/?muokkaa="
    assert whole == {
        f"{form}kuntalaisaloite&kysy=accessibility.statement_url",
        f"{form}maptionnaire&kysy=ui_languages,authentication,open_source.license",
    }


def test_a_request_goes_to_those_that_may_meet_the_musts_or_to_everyone(open_page: OpenPage, root: str) -> None:
    few, all_ = (Paper(file).text for file, *_ in made(open_page, root, job("request"), job("request", everyone=True)))
    assert "Decidim" not in few
    assert "Decidim" in all_
    assert "Otakantaa.fi" in all_
    assert "Yhteystietoa ei tiedossa" in few  # that of Maptionnaire
    assert "kuntalaisaloite@gov.fi" in few


def test_a_request_without_a_question_says_so(open_page: OpenPage, root: str) -> None:
    answered = deepcopy(RESULT)
    for service in answered["judged"]:
        service["verdicts"] = [verdict("meets", "Kyllä")] * len(CRITERIA)
        service["outcome"] = "meets"
    nobody = RESULT | {"judged": []}
    texts = [Paper(file).text for file, *_ in made(open_page, root, job("request", answered), job("request", nobody))]
    assert "Kaikkiin kohtiin on jo vastattu" in texts[0]
    assert "Ei avoimia kysymyksiä" in texts[0]
    assert "Yhdeltäkään palvelulta ei kysytä." in texts[1]


def test_what_is_not_known_is_never_told_as_a_no(open_page: OpenPage, root: str) -> None:
    """Whatever else is known of a service: only its failed musts are why it fell."""
    dice = Random(7)
    results = [deepcopy(RESULT) for _ in range(20)]
    for service in (service for result in results for service in result["judged"]):
        states = [dice.choice(["meets", "unknown"]) for _ in CRITERIA]
        service |= {"verdicts": [verdict(state) for state in states], "outcome": "open"}
    for file, *_ in made(open_page, root, *(job("survey", result) for result in results)):
        text = Paper(file).text
        assert "Ei täytä:" not in text
        assert "\nEi täytä\n" not in text


def test_a_survey_tells_of_every_service_why_it_stayed_or_fell(open_page: OpenPage, root: str) -> None:
    survey = Paper(made(open_page, root, job("survey"))[0][0]).text
    for text in (
        "Palveluja", "4: täyttää pakolliset 0, jokin pakollinen ei tiedossa 2, ei täytä 2",
        "Ei tiedossa: Saavutettavuusseloste.", "Ei täytä: Käyttöliittymän kielet (suomi, englanti, saksa).",
        "Ei täytä: Tunnistautuminen (Ei kirjautumista).", "0–5", "Toivotuista täyttyy 1 / 1, ei tiedossa 0.",
    ):  # fmt: skip
        assert text in survey
    assert all(service["name"] in survey for service in JUDGED)


def test_an_annex_names_no_service(open_page: OpenPage, root: str) -> None:
    annex = Paper(made(open_page, root, job("annex"))[0][0]).text
    assert not [service["name"] for service in JUDGED if service["name"] in annex]
    assert all(criterion["label"] in annex for criterion in CRITERIA[3:])
    assert "Vaadi pakollisena vain" not in annex


def test_the_advice_on_an_annex_tells_what_the_musts_leave(open_page: OpenPage, root: str) -> None:
    page = open_page(EMPTY)
    advice = " ".join(ask(page, ADVICE, [root, WORDS, RESULT]))
    assert "Vaadi pakollisena vain se, mitä ilman ette pärjää." in advice
    assert "Mikään palvelu ei tietojen mukaan täytä kaikkia pakollisia." in advice
    assert "2 palvelusta jokin pakollinen ei ole tiedossa." in advice
    one = RESULT | {"judged": [JUDGED[0] | {"outcome": "meets"}]}
    assert "vain Kuntalaisaloite.fi täyttää" in " ".join(ask(page, ADVICE, [root, WORDS, one]))
    wishes = RESULT | {"criteria": [CRITERIA[3]]}
    assert ask(page, ADVICE, [root, WORDS, wishes])[0] == "Listalla ei ole pakollisia vaatimuksia."


# Files that come back


def awkward_results() -> Iterator[Data]:
    """Results with awkward texts wherever a text may stand."""
    dice = Random(5)
    anything = [
        "".join(chr(dice.choice([*range(32, 127), *range(160, 0xD800), 0x1F600])) for _ in range(60)) for _ in range(10)
    ]
    for text in [*AWKWARD, *anything]:
        result = deepcopy(RESULT) | {"need": text}
        some = text if text.strip() else "x"
        result["set"]["label"] = result["criteria"][0]["label"] = result["judged"][0]["name"] = some
        result["criteria"][0]["wantedText"] = result["judged"][0]["provider"] = text
        result["judged"][0]["verdicts"][0]["text"] = text
        yield result


def test_what_is_written_is_read_back_and_never_becomes_markup(open_page: OpenPage, root: str) -> None:
    results = list(awkward_results())
    for sort in SORTS:
        jobs = [job(sort), *(job(sort, result) for result in results)]
        (sound, *_), *awkward = made(open_page, root, *jobs)
        tags = Paper(sound).tags | {"br"}
        for file, paper, read in awkward:
            assert read == paper
            assert Paper(file).tags <= tags


def test_what_runs_is_no_address_in_a_paper(open_page: OpenPage, root: str) -> None:
    hostile = deepcopy(RESULT)
    runs = "javascript:window.hacked=1"
    hostile["judged"][0] |= {"address": runs, "name": SCRIPT}
    hostile["judged"][0]["verdicts"][0]["sources"][0]["url"] = runs
    for file, paper, read in made(open_page, root, *(job(sort, hostile) for sort in SORTS)):
        assert read == paper
        assert not [link for link in Paper(file).links if not link.startswith(("http", "#"))]
        assert not Paper(file).tags & {"script", "img"}


def test_two_hundred_requirements_make_papers(open_page: OpenPage, root: str) -> None:
    many = deepcopy(RESULT)
    many["criteria"] = [CRITERIA[0] | {"key": f"key_{number}", "label": f"Vaatimus {number}"} for number in range(200)]
    for service in many["judged"]:
        service["verdicts"] = [UNKNOWN] * 200
    for file, paper, read in made(open_page, root, *(job(sort, many) for sort in SORTS)):
        assert read == paper
        assert "Vaatimus 199" in Paper(file).text


def with_(paper: Data, path: str, value: object) -> str:
    return file_of(changed(paper, path, value))


def changed(paper: Data, path: str, value: object) -> Data:
    """A paper with another value at a place of it."""
    copy = deepcopy(paper)
    *way, last = path.split(".")
    target: Any = copy
    for step in way:
        target = target[int(step) if isinstance(target, list) else step]
    target[int(last) if isinstance(target, list) else last] = value
    return copy


FAULTY: dict[str, list[object]] = {
    "paper": ["", "x", "__proto__", None],
    "made_on": ["", "30.11.2026", "2026-02-30", 1],
    "deadline": ["x", 1, "2026-13-01"],
    "reply_to": [1, "x" * 201, "a\u0000"],
    "everyone": [1, "", None],
    "address": ["", "javascript:alert(1)", "/vaatimukset/", "https://x/" + "a" * 50_000],
    "form": ["javascript:alert(1)", 1],
    "set.kind": ["", "x"], "set.id": ["", "../x", "A"], "set.label": ["", 1], "set.address": ["javascript:x"],
    "need": [1, "x" * 2001],
    "criteria": [{}, None, ["x"], [CRITERIA[0]]],
    "criteria.0.key": ["", "a b", "<b>", 1],
    "criteria.0.label": ["", 1],
    "criteria.0.help": [1, "x" * 1001],
    "criteria.0.operator": ["", "x"],
    "criteria.0.wantedText": [1, None],
    "criteria.0.importance": ["", "x"],
    "criteria.0.weight": [-1, 4, 1.5, "2"],
    "criteria.0.question": ["a b", "&x=1", 1],
    "services": [{}, None, ["x"], [JUDGED[0]]],
    "services.0.slug": ["", "../x", "A", "__proto__", "decidim"],
    "services.0.name": ["", " ", 1],
    "services.0.provider": [1, "x" * 501],
    "services.0.address": ["javascript:alert(1)", 1],
    "services.0.outcome": ["", "maybe"],
    "services.0.points": [1, {}, {"worst": -1, "best": 2}, {"worst": "1", "best": 2}],
    "services.0.email": [1, "x" * 321],
    "services.0.website": ["javascript:alert(1)", "//x"],
    "services.0.verdicts": [[], {}, [UNKNOWN], None],
    "services.0.verdicts.0.state": ["", "no", "__proto__"],
    "services.0.verdicts.0.text": [1, "x" * 20_001],
    "services.0.verdicts.0.sources": [{}, ["x"], [{"url": "javascript:x", "level": "todennettu", "date": ""}]],
    "services.0.verdicts.0.sources.0.level": ["", "x"],
    "services.0.verdicts.0.sources.0.date": ["eilen", 1],
    "commit": ["main", "<b>", 1],
    "generated": ["eilen", 1],
}  # fmt: skip


def test_every_part_of_a_file_is_checked(open_page: OpenPage, root: str) -> None:
    ((_, paper, _),) = made(open_page, root, job("request"))
    files = [with_(paper, path, value) for path, values in FAULTY.items() for value in values]
    *answers, sound = ask(open_page(EMPTY), READ, [root, [*files, file_of(paper)]])
    assert sound == "read"
    assert not [file for file, key in zip(files, answers, strict=True) if key != "faulty"]


NO_PAPERS = {
    "": "foreign", SCRIPT: "foreign", file_of(5): "foreign", file_of([]): "foreign", file_of(None): "foreign",
    file_of('{"schema'): "cut", file_of({}): "faulty", file_of({"schema_version": 9}): "newer",
    file_of('{"__proto__": {"schema_version": 1}}'): "faulty", "<meta " * 300_000: "foreign",
}  # fmt: skip


def test_what_is_no_paper_is_refused(open_page: OpenPage, root: str) -> None:
    page = open_page(EMPTY)
    assert ask(page, READ, [root, [*NO_PAPERS]]) == [*NO_PAPERS.values()]
    assert page.evaluate("[window.hacked, ({}).schema_version]") == [None, None]


# What has changed


def test_changes_since(open_page: OpenPage, root: str) -> None:
    ((_, paper, _),) = made(open_page, root, job("survey"))
    page = open_page(EMPTY)
    same = ask(page, CHANGES, [root, paper, RESULT])
    assert (same["verdicts"], same["same"]) == ([], 20)
    assert not any([*same["criteria"].values(), *same["services"].values()])
    now = deepcopy(RESULT)
    now["commit"] = "b" * 40
    now["criteria"] = [
        now["criteria"][0] | {"importance": "wish"},
        *now["criteria"][2:],
        CRITERIA[1] | {"key": "new", "label": "Uusi"},
    ]
    now["judged"] = [now["judged"][0], now["judged"][1] | {"slug": "tullut", "name": "Tullut"}]
    for service in now["judged"]:
        service["verdicts"] = [*service["verdicts"][:1], *service["verdicts"][2:], UNKNOWN]
    now["judged"][0]["verdicts"][1] = verdict("meets", "Ilmoitettu")
    found = ask(page, CHANGES, [root, paper, now])
    assert found["criteria"] == {"gone": ["Tunnistautuminen"], "come": ["Uusi"], "altered": ["Käyttöliittymän kielet"]}
    assert found["services"] == {"gone": ["Maptionnaire", "Decidim", "Otakantaa.fi"], "come": ["Tullut"]}
    assert found["verdicts"] == [
        {
            "name": "Kuntalaisaloite.fi",
            "label": "Saavutettavuusseloste",
            "before": UNKNOWN,
            "after": verdict("meets", "Ilmoitettu"),
        }
    ]
    report = ask(page, REPORT, [root, WORDS, paper, now])
    for text in (
        "Asiakirja tehtiin 30.11.2026.", "Tietojen versio oli silloin c0ffee00, nyt se on bbbbbbbb.",
        "Muuttuneita tuloksia on 1.",
        "Vaatimus ei ole enää listalla: Tunnistautuminen.", "Vaatimus ei ollut asiakirjassa: Uusi.",
        "Palvelu ei ole enää mukana: Maptionnaire, Decidim, Otakantaa.fi.", "Palvelu on tullut mukaan: Tullut.",
    ):  # fmt: skip
        assert text in report
    assert "Mikään ei ole muuttunut." in ask(page, REPORT, [root, WORDS, paper, RESULT])


def test_two_requirements_on_one_answer_are_told_apart(open_page: OpenPage, root: str) -> None:
    twice = deepcopy(RESULT)
    twice["criteria"][1] = twice["criteria"][0] | {"wantedText": "saame"}
    ((_, paper, _),) = made(open_page, root, job("survey", twice))
    turned = deepcopy(twice)
    turned["criteria"][:2] = reversed(turned["criteria"][:2])
    for service in turned["judged"]:
        service["verdicts"][:2] = reversed(service["verdicts"][:2])
    found = ask(open_page(EMPTY), CHANGES, [root, paper, turned])
    assert (found["verdicts"], found["same"]) == ([], 20)


# As a sheet


def test_the_sheet_has_a_line_for_each_requirement_of_each_service(open_page: OpenPage, root: str) -> None:
    hostile = deepcopy(RESULT)
    hostile["judged"][0]["name"] = '=HYPERLINK("x");"'
    inputs = {"made_on": "2026-11-30", "deadline": "", "reply_to": "", "everyone": False}
    sheet = ask(open_page(EMPTY), SHEET, [root, WORDS, hostile, inputs])
    head, *lines = sheet.removesuffix("\r\n").split("\r\n")
    assert sheet.startswith("\ufeff")
    assert len(lines) == len(JUDGED) * len(CRITERIA)
    assert head.startswith('\ufeff"Aihe tai tuoteryhmä";"Palvelu";"Palveluntarjoaja"')
    assert lines[0].startswith('"Osallistuminen";"\'=HYPERLINK(""x"");""";"Oikeusministeriö"')
    assert '"Ei tiedossa"' in lines[2]
    assert json.loads(f"[{lines[5].replace(';', ',')}]")[1] == "Maptionnaire"


# In a browser without a network


@pytest.mark.parametrize("name", ["request-everyone", "survey", "annex"])
def test_a_paper_opens_without_a_network(name: str, browser: Browser) -> None:
    file = EXPECTED / f"{name}.html"
    with browser.new_context(offline=True, viewport={"width": 1280, "height": 800}) as context:
        asked: list[str] = []
        faults: list[str] = []
        context.on("request", lambda request: asked.append(request.url))
        context.on("console", lambda message: faults.append(message.text))
        paper = context.new_page()
        paper.goto(file.as_uri())
        expect(paper.get_by_role("heading", level=1)).to_contain_text("Osallistuminen")
        assert not violations(paper)
        assert paper.evaluate("document.documentElement.scrollWidth") <= 1280
        paper.set_viewport_size({"width": 360, "height": 800})
        assert not further_faults(paper)
        assert paper.evaluate("document.documentElement.scrollWidth") <= 360
        assert asked == [file.as_uri()]
        assert not faults
        for target in set(paper.locator("a[href^='#']").evaluate_all("links => links.map((link) => link.hash)")):
            assert paper.locator(target).count() == 1
        assert paper.pdf(prefer_css_page_size=True).startswith(b"%PDF")
