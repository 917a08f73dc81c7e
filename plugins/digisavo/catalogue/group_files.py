"""The files of product groups: `collections/<kind>/product_groups/<id>.yml`, a group each."""

from collections.abc import Iterator

from digisavo.core.document import Raw
from digisavo.reading.own_files import OwnFile, own_folders, own_names, read_own

PRODUCT_GROUPS = "product_groups"
"""The folder, the vocabulary that its files make, and the key of the answers that are chosen from it."""
_ENDING = ".yml"


def group_files(kind: str) -> dict[str, OwnFile]:
    """The files of a kind by the ids of their groups, in order; none for a kind whose entries are in no groups."""
    if kind not in _grouped_kinds():
        return {}
    names = own_names("collections", kind, PRODUCT_GROUPS)
    return {
        name.removesuffix(_ENDING): read_own("collections", kind, PRODUCT_GROUPS, name)
        for name in names
        if name.endswith(_ENDING)
    }


def all_group_files() -> dict[str, OwnFile]:
    """The files of all kinds."""
    return {id_: file for kind in _grouped_kinds() for id_, file in group_files(kind).items()}


def question_rows(file: OwnFile) -> Iterator[Raw]:
    """The questions of a file as it has them."""
    rows = file.mapping().get("questions", [])
    yield from rows if isinstance(rows, list) else ()


def _grouped_kinds() -> list[str]:
    return [kind for kind in own_folders("collections", holding="fields.yml") if _has_groups(kind)]


def _has_groups(kind: str) -> bool:
    return PRODUCT_GROUPS in own_names("collections", kind)
