"""What the site is and where its facts are, for programs that read pages (`llms.txt`)."""

from collections.abc import Iterator

from digisavo.core import address
from digisavo.core.artefact import File
from digisavo.outputs.data.markdown_text import LICENCE_NAME, as_link, as_text
from digisavo.outputs.rendering.context import Context


def llms(context: Context) -> Iterator[File]:
    """`/llms.txt`: it leads to lists, and so does not grow with the catalogue."""
    settings, t = context.settings, context.t
    parts = [
        f"# {as_text(settings.site_name)}",
        f"> {as_text(t('head.manifest'))}",
        t("llms.rules", site=as_text(settings.site_name), licence=LICENCE_NAME),
    ]
    parts += [f"## {t('llms.content')}", "\n".join(_kinds(context))]
    parts += [f"## {t('llms.data')}", "\n".join(_data(context))]
    yield File(address.LLMS, ("\n\n".join(parts) + "\n").encode())


def _kinds(context: Context) -> Iterator[str]:
    """Each kind: its page, its records, and the form of the address of an entry as Markdown."""
    settings, t = context.settings, context.t
    for collection in context.catalogue.collections:
        label = as_text(t(f"{collection.kind}.title"))
        page = as_link(address.absolute(settings, address.listing(collection.section)))
        records = as_link(address.absolute(settings, address.records(collection.kind)))
        yield f"- {label}: {page}, {t('llms.records')} {records}"
        if not collection.host_key:
            place = address.twin(address.entry(collection.section, "SLUG"))
            yield f"  - {t('llms.twin')}: `{address.absolute(settings, place)}`"


def _data(context: Context) -> Iterator[str]:
    settings, t = context.settings, context.t
    for name, place in (("api", address.OPEN_API), ("datasets", address.DCAT_JSON), ("software", address.SOFTWARE)):
        yield f"- {t(f'llms.{name}')}: {as_link(address.absolute(settings, place))}"
