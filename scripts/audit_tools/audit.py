"""Runs parts of the audit: first those that must be alone, then the others at the same time."""

import os
from collections.abc import Mapping
from concurrent.futures import ThreadPoolExecutor
from functools import partial
from subprocess import SubprocessError
from time import monotonic

from scripts.audit_tools.parts import Check, Need, Part
from scripts.audit_tools.programs import MissingError
from scripts.audit_tools.result import Result, not_done
from scripts.audit_tools.site import Site

_PRINTED_FAULTS = 40


def audit(site: Site, parts: Mapping[str, Part]) -> list[Result]:
    """The results of all checks, each printed as soon as it is there; no failure hides what other checks find."""
    needs = dict.fromkeys(need for part in parts.values() for need in part.needs)
    reasons = {need: reason for need in needs if (reason := _reason_missing(need))}
    results: list[Result] = []
    for is_alone in (True, False):
        jobs = [
            partial(_run, site, name, part, check, reasons)
            for name, part in parts.items()
            if part.is_alone == is_alone
            for check in part.checks
        ]
        with ThreadPoolExecutor(1 if is_alone else os.cpu_count()) as pool:
            results += [future.result() for future in [pool.submit(job) for job in jobs]]
    return results


def _reason_missing(need: Need) -> str:
    try:
        need()
    except (MissingError, OSError, SubprocessError) as error:
        return str(error)
    return ""


def _run(site: Site, name: str, part: Part, check: Check, reasons: Mapping[Need, str]) -> Result:
    start = monotonic()
    if missing := [reasons[need] for need in part.needs if need in reasons]:
        result = not_done(name, "ei voitu asentaa", "; ".join(missing))
    else:
        result = _checked(site, name, check)
    _print(result, monotonic() - start)
    return result


def _checked(site: Site, name: str, check: Check) -> Result:
    try:
        return check(site)
    except Exception as error:  # a program of others may break in any way
        return not_done(name, "ei onnistunut", f"{type(error).__name__}: {error}")


def _print(result: Result, seconds: float) -> None:
    rest = len(result.faults) - _PRINTED_FAULTS
    lines = [f"{result.name}: {result.figure} ({seconds:.0f} s)"]
    lines += [f"    {fault}" for fault in result.faults[:_PRINTED_FAULTS]]
    lines += [f"    ... ja {rest} muuta"] if rest > 0 else []
    print("\n".join(lines), flush=True)
