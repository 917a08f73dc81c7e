"""Values as the text of a YAML file: the reverse of `yaml_text`, for files that a command writes."""

import re
from collections.abc import Mapping
from typing import Any

import yaml

from digisavo.core.document import Raw
from digisavo.core.text import remove_refused

_WIDTH = 118
_SHORT = re.compile(r"[\w./-]{1,30}")
_LONGEST_IN_BRACKETS = 90
_STRING, _SEQUENCE = "tag:yaml.org,2002:str", "tag:yaml.org,2002:seq"
_DIGITS = frozenset({"tag:yaml.org,2002:int", "tag:yaml.org,2002:float", "tag:yaml.org,2002:timestamp"})


class _Dumper(yaml.SafeDumper):
    """Writes texts, lists and mappings as people do: lists indented, short ones in brackets, long texts after `|`.

    Numbers and days stand without quotation marks, for content is read as typed; `no` and `null` have them, for an
    editor may read these as something else.
    """

    def increase_indent(self, flow: bool = False, indentless: bool = False) -> None:
        super().increase_indent(flow, False)

    def ignore_aliases(self, data: Any) -> bool:
        return True


_Dumper.yaml_implicit_resolvers = {
    first: [(tag, pattern) for tag, pattern in resolvers if tag not in _DIGITS]
    for first, resolvers in yaml.SafeDumper.yaml_implicit_resolvers.items()
}


def _text(dumper: yaml.SafeDumper, text: str) -> yaml.ScalarNode:
    return dumper.represent_scalar(_STRING, text, "|" if "\n" in text else None)


def _list(dumper: yaml.SafeDumper, items: list[Any]) -> yaml.SequenceNode:
    short = all(isinstance(item, str) and _SHORT.fullmatch(item) for item in items)
    in_brackets = short and sum(map(len, items)) <= _LONGEST_IN_BRACKETS
    return dumper.represent_sequence(_SEQUENCE, items, flow_style=in_brackets)


_Dumper.add_representer(str, _text)
_Dumper.add_representer(list, _list)


class _Exporter(_Dumper):
    """Writes for programs of others: texts in quotation marks, for each version of YAML takes others for numbers."""

    def represent_export(self, values: dict[str, Any]) -> yaml.MappingNode:
        """A mapping whose keys, which are our own words, stand bare."""
        pairs = [(self.represent_scalar(_STRING, key), self.represent_data(value)) for key, value in values.items()]
        return yaml.MappingNode("tag:yaml.org,2002:map", pairs, flow_style=False)


def _quoted(dumper: yaml.SafeDumper, text: str) -> yaml.ScalarNode:
    return dumper.represent_scalar(_STRING, text, "|" if "\n" in text else '"')


_Exporter.add_representer(str, _quoted)
_Exporter.add_representer(list, lambda dumper, items: dumper.represent_sequence(_SEQUENCE, items, flow_style=False))
_Exporter.add_representer(dict, _Exporter.represent_export)


def exported_yaml_of(values: Mapping[str, Any]) -> str:
    """Values of texts and truths as YAML 1.2, which is read alike as YAML 1.1."""
    return str(yaml.dump(_clean(dict(values)), Dumper=_Exporter, allow_unicode=True, sort_keys=False, width=_WIDTH))


def yaml_of(values: dict[str, Raw]) -> str:
    """The values in the order that they have, without characters that content may not hold."""
    return str(yaml.dump(_clean(values), Dumper=_Dumper, allow_unicode=True, sort_keys=False, width=_WIDTH))


def _clean(value: Raw | bool) -> Any:
    if isinstance(value, bool):
        return value
    if isinstance(value, dict):
        return {remove_refused(key): _clean(inner) for key, inner in value.items()}
    if isinstance(value, list):
        return [_clean(item) for item in value]
    lines = remove_refused(value.replace("\r\n", "\n").replace("\r", "\n").replace("\t", "    ")).split("\n")
    # A line that ends in spaces could not stand after `|`, and neither could a text that begins with a space.
    text = "\n".join(line.rstrip() for line in lines).strip()
    return f"{text}\n" if "\n" in text else text
