"""Software of awesome-selfhosted as services."""

from tests.importing.conftest import TODAY, Settle, sample, source

from digisavo.importing.awesome_selfhosted import read_awesome_selfhosted
from digisavo.importing.draft import Draft, Refusal, Remark, Say


def read(name: str, say: Say) -> Draft:
    item = read_awesome_selfhosted(sample(f"awesome/software/{name}.yml"), TODAY, say)
    assert isinstance(item, Draft)
    return item


def test_real_files_pass_the_check(say: Say, settled: Settle) -> None:
    for name in ("adminer", "aleph", "1time", "active-collab"):
        done = settled(read(name, say))
        assert done.entry, name
        assert not done.lacking, name
        assert not done.dropped, name
        assert done.entry.slug == name


def test_the_text_is_whole_and_names_where_it_comes_from(say: Say, settled: Settle) -> None:
    entry = settled(read("adminer", say)).entry
    assert entry
    assert entry.values["summary"] == "Database management in a single PHP file."
    assert "MongoDB and others." in entry.values["description"]
    assert "CC BY-SA 3.0" in entry.values["description"]


def test_several_licences_are_not_joined_by_guess(say: Say) -> None:
    draft = read("adminer", say)
    assert "open_source.license" not in draft.answers
    assert Remark("several_licences", found="Apache-2.0, GPL-2.0") in draft.remarks


def test_what_is_not_open_is_not_called_so(say: Say) -> None:
    draft = read("active-collab", say)
    assert "procurement_routes" not in draft.answers
    assert Remark("not_open", found="⊘ Proprietary") in draft.remarks


def test_an_archived_project_is_ending_and_one_of_which_nothing_is_known_states_nothing(say: Say) -> None:
    text = "name: X\ndescription: Y.\narchived: {}\n"
    statuses = []
    for archived in ("true", "false", ""):
        item = read_awesome_selfhosted(source(text.format(archived)), TODAY, say)
        assert isinstance(item, Draft)
        statuses.append(item.answers.get("status"))
    assert statuses == ["poistumassa", None, None]


def test_an_answer_that_the_check_refuses_is_left_out_with_its_reason(say: Say, settled: Settle) -> None:
    done = settled(read("µstreamer", say))
    assert [problem.code for problem in done.dropped] == ["text.letters"]
    assert [problem.code for problem in done.lacking] == ["field.missing"]
    assert "summary:" in done.text


def test_what_is_no_file_of_the_list_is_refused(say: Say) -> None:
    item = read_awesome_selfhosted(sample("awesome/software/ei-luettelosta.yml"), TODAY, say)
    assert isinstance(item, Refusal)
