"""Images are made anew from their pixels; what is not a sound picture of fair size is a fault."""

from io import BytesIO
from pathlib import Path

import PIL.Image
import pytest
from hypothesis import given
from hypothesis import strategies as st
from tests.wording import hint_of, message_of

from digisavo.core.image import Image
from digisavo.core.problem import Fault
from digisavo.reading.images import MAX_BYTES, parse_image, read_image, read_images

SECRET = b"GPS 62.8924 27.6770"


def encoded(form: str, size: tuple[int, int] = (40, 30), mode: str = "RGB", **options: object) -> bytes:
    stream = BytesIO()
    picture = PIL.Image.new(mode, size)
    picture.paste(PIL.Image.new(mode, (10, 10), "red"), (0, 0))
    picture.save(stream, form, **options)
    return stream.getvalue()


def image_of(content: bytes, ending: str) -> Image:
    found = parse_image(content, ending)
    assert isinstance(found, Image), found
    return found


def code_of(content: bytes, ending: str = ".png") -> str:
    found = parse_image(content, ending)
    assert isinstance(found, Fault)
    assert message_of(found)
    assert hint_of(found)
    return found.code


def opened(image: Image) -> PIL.Image.Image:
    return PIL.Image.open(BytesIO(image.content))


@pytest.mark.parametrize(
    ("form", "ending", "suffix"),
    [("PNG", ".png", ".png"), ("JPEG", ".jpg", ".jpg"), ("JPEG", ".JPEG", ".jpg"), ("WEBP", ".webp", ".webp")],
)
def test_only_the_picture_stays(form: str, ending: str, suffix: str) -> None:
    exif = PIL.Image.Exif()
    exif[0x010E] = SECRET.decode()
    content = encoded(form, exif=exif, icc_profile=b"profiili " + SECRET, comment=SECRET) + SECRET
    assert SECRET in content
    image = image_of(content, ending)
    picture = opened(image)
    assert SECRET not in image.content
    assert (picture.format, image.width, image.height, image.suffix) == (form, 40, 30, suffix)
    assert picture.size == (40, 30)
    assert not picture.getexif()
    assert not picture.info.keys() & {"icc_profile", "comment", "exif", "Description"}
    assert image_of(content, ending) == image, "the same bytes every time"
    red, green, blue = picture.convert("RGB").getpixel((1, 1))  # type: ignore[misc]
    assert red > 200 > 60 > max(green, blue)


def test_a_picture_is_turned_upright() -> None:
    exif = PIL.Image.Exif()
    exif[0x0112] = 6
    image = image_of(encoded("JPEG", (60, 20), exif=exif), ".jpg")
    assert (image.width, image.height) == opened(image).size == (20, 60)


@pytest.mark.parametrize(
    ("size", "expected"),
    [((3200, 900), (1600, 450)), ((1600, 10), (1600, 10)), ((90, 8000), (45, 4000)), ((9000, 1), (1600, 1))],
)
def test_large_pictures_are_shrunk(size: tuple[int, int], expected: tuple[int, int]) -> None:
    image = image_of(encoded("PNG", size), ".png")
    assert (image.width, image.height) == opened(image).size == expected


@pytest.mark.parametrize("mode", ["1", "L", "LA", "P", "RGB", "RGBA", "I;16"])
def test_modes_of_pictures(mode: str) -> None:
    stream = BytesIO()
    PIL.Image.new(mode, (4, 4)).save(stream, "PNG")
    assert opened(image_of(stream.getvalue(), ".png")).mode == ("RGBA" if "A" in mode else "RGB")


def test_fine_greys_are_not_cut_off() -> None:
    stream = BytesIO()
    PIL.Image.new("I;16", (1, 1), 0x8000).save(stream, "PNG")
    assert opened(image_of(stream.getvalue(), ".png")).getpixel((0, 0)) == (128, 128, 128)


def test_phones_put_more_pictures_behind_a_jpeg() -> None:
    stream = BytesIO()
    first, second = PIL.Image.new("RGB", (8, 8), "red"), PIL.Image.new("RGB", (8, 8), "blue")
    first.save(stream, "MPO", save_all=True, append_images=[second])
    image = image_of(stream.getvalue(), ".jpg")
    assert opened(image).format == "JPEG"
    assert len(image.content) < len(stream.getvalue())


@pytest.mark.parametrize(
    "content",
    [b"", b"<svg xmlns='http://www.w3.org/2000/svg'/>", b"GIF89a", encoded("GIF"), encoded("BMP"), encoded("PNG")[:60],
     encoded("JPEG")[:300], b"\x89PNG\r\n\x1a\n" + b"\x00" * 50],
)  # fmt: skip
def test_broken_and_other_files(content: bytes) -> None:
    assert code_of(content) == "image.broken"


def test_the_name_tells_the_format() -> None:
    assert code_of(encoded("PNG"), ".jpg") == "image.ending"
    assert code_of(encoded("JPEG"), ".webp") == "image.ending"


@pytest.mark.parametrize("side", [7_000, 12_000, 20_000])
def test_a_small_file_of_a_huge_picture_is_refused(side: int) -> None:
    stream = BytesIO()
    PIL.Image.new("1", (side, side)).save(stream, "PNG")
    assert len(stream.getvalue()) < 100_000
    assert code_of(stream.getvalue()) == "image.pixels"


def test_a_large_file_is_refused_unread() -> None:
    assert code_of(encoded("PNG") + b"x" * MAX_BYTES) == "image.size"


@given(st.data(), st.sampled_from(["PNG", "JPEG", "WEBP"]))
def test_no_bytes_are_too_odd(data: st.DataObject, form: str) -> None:
    content = bytearray(encoded(form))
    for index in data.draw(st.lists(st.integers(0, len(content) - 1), max_size=8)):
        content[index] = data.draw(st.integers(0, 255))
    cut = data.draw(st.integers(0, len(content)))
    assert isinstance(parse_image(bytes(content[:cut]), ".png"), Image | Fault)


def test_images_of_a_folder(tmp_path: Path) -> None:
    (tmp_path / "kartta.png").write_bytes(encoded("PNG"))
    (tmp_path / "rikki.png").write_bytes(b"x")
    (tmp_path / "linkki.png").symlink_to(tmp_path / "kartta.png")
    (tmp_path / "kansio.png").mkdir()
    names = ["kartta.png", "Kartta.png", "rikki.png", "linkki.png", "kansio.png", "../kartta.png", "puuttuu.webp"]
    found = read_images(sorted(tmp_path.iterdir()), names)
    codes = {name: image.code if isinstance(image, Fault) else "" for name, image in found.items()}
    assert codes == {
        "kartta.png": "", "Kartta.png": "image.missing", "rikki.png": "image.broken", "linkki.png": "image.unreadable",
        "kansio.png": "image.unreadable", "../kartta.png": "image.missing", "puuttuu.webp": "image.missing",
    }  # fmt: skip
    wrong_case = found["Kartta.png"]
    assert isinstance(wrong_case, Fault)
    assert "kartta.png" in hint_of(wrong_case)
    assert isinstance(read_image(tmp_path / "kartta.png"), Image)
    assert isinstance(read_image(tmp_path / "puuttuu.png"), Fault)
