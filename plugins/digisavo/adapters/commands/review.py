"""`digisavo review`: the summary of a pull request in Markdown, for a comment."""

import argparse
import os
import sys
from pathlib import Path

from digisavo.adapters.arguments import Parser, WrongUsageError
from digisavo.adapters.changesets import judge_commits
from digisavo.adapters.clock import now_in_helsinki
from digisavo.adapters.commands.changes import add_commits
from digisavo.adapters.commands.command import Command, Exit, add_content, add_today
from digisavo.adapters.commits import NoCommitError
from digisavo.adapters.reviewing import Occasion, as_summary, is_plain_url
from digisavo.core.text import quote


def review(options: argparse.Namespace) -> Exit:
    """Judges what the later commit changes; finding faults is no failure here, for `check` tells of them."""
    now = now_in_helsinki()
    try:
        judged = judge_commits(Path(options.content), options.base, options.head, options.today or now.date())
    except NoCommitError as error:
        raise WrongUsageError(str(error)) from error
    occasion = Occasion(now, options.judged or judged.commit, options.run_url, options.site_url)
    summary = as_summary(judged, occasion)
    sys.stdout.write(summary)
    _add_step_summary(summary)
    return Exit.OK


def _add_step_summary(summary: str) -> None:
    """The same on the page of the workflow run: the comment may have a link only."""
    target = os.environ.get("GITHUB_STEP_SUMMARY")
    if target:
        with open(target, "a", encoding="utf-8") as stream:
            stream.write(summary)


def _address(text: str) -> str:
    if text and not is_plain_url(text):
        raise WrongUsageError(f"{quote(text)} ei ole osoite. Anna osoite, joka alkaa https://.")
    return text


def _add_arguments(parser: Parser) -> None:
    add_commits(parser)
    add_content(parser)
    parser.add_argument("--judged", default="", metavar="COMMIT", help="commit, joka kerrotaan luetuksi (HEAD)")
    parser.add_argument("--run-url", type=_address, default="", metavar="URL", help="tarkistuksen oman sivun osoite")
    parser.add_argument("--site-url", type=_address, default="", metavar="URL", help="esikatselun osoite")
    add_today(parser)


REVIEW = Command(
    "review", "tee yhteenveto muutosehdotuksesta", "Kokoaa yhteenvedon kahden version välisistä muutoksista.",
    _add_arguments, review,
)  # fmt: skip
