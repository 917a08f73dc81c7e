"""Maps as drawings, and their legend."""

from tests.outputs.making import texts, tree_of

from digisavo.catalogue.shapes import Box, Centre
from digisavo.outputs.charts.maps import Shape, draw_map, legend_of

BOX = Box(0, 0, 360, 360)


def area(name: str, count: int = 0, radius: int = 20, x: int = 50) -> Shape:
    return Shape("M0 0l1 0 0 1z", Centre(x, 180, radius), name, count, f"../kunnat/{count}/")


def test_a_map_has_a_name_and_its_areas_are_links_that_are_no_tab_stops() -> None:
    tree = tree_of(draw_map(BOX, [area("<Ä & b>", 3)], ["M0 0l2 0 0 2z"], "Nimi", "Kuvaus"))
    (svg,) = tree.xpath("//svg")
    assert svg.get("role") == "group"
    assert [tree.get_element_by_id(name).text for name in svg.get("aria-labelledby").split()] == ["Nimi", "Kuvaus"]
    assert texts(svg, "./a/title") == ["<Ä & b>: 3"]
    assert [(link.get("href"), link.get("tabindex")) for link in svg.xpath("./a")] == [("../kunnat/3/", "-1")]
    assert svg.xpath(".//path/@class") == ["ds-map-2", "ds-map-outline"]
    assert not svg.xpath(".//text | .//@style | .//@fill")


def test_names_stand_where_there_is_room_those_of_dark_and_large_areas_first() -> None:
    areas = [area("Pieni", radius=5), area("Suuri"), area("Toisaalla", radius=5, x=300), area("Tumma", 9, 5, x=310)]
    tree = tree_of(draw_map(BOX, areas, [], "Nimi", "Kuvaus", named=True))
    assert texts(tree, "//text") == ["Tumma", "Suuri"]


def test_names_stay_within_the_map() -> None:
    tree = tree_of(draw_map(BOX, [area("Pitkännimi", x=0), area("Toinen pitkä", x=360)], [], "", "", named=True))
    places = [int(text.get("x")) for text in tree.xpath("//text")]
    assert 0 < places[0] < places[1] < BOX.width


def test_the_legend_has_every_class() -> None:
    steps = legend_of([0, 0, 1, 2, 3, 4, 7, 8, 900])
    assert [(step.label, step.areas) for step in steps] == [("0", 2), ("1", 1), ("2–3", 2), ("4–7", 2), ("8–", 2)]
