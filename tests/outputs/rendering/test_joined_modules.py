"""Modules become one script, each with its names to itself; that it runs is shown by the search in the browser."""

import re

from digisavo.outputs.rendering.browser_files import modules
from digisavo.outputs.rendering.joined_modules import joined

MODULES = {
    "a/main.js": b'import lunr from "../lib.js";\nimport { one, two } from "./parts.js";\none(two, lunr);\n',
    "a/parts.js": b'import { Big } from "../lib.js";\nexport const two = 2;\nexport async function one() {}\n',
    "lib.js": b"export class Big {}\nexport default (1);\n",
    "other.js": b"alert(1);\n",
}


def test_what_is_imported_stands_before_who_imports_it() -> None:
    assert joined("a/main.js", MODULES).decode() == (
        "const module0 = (() => {\nclass Big {}\nconst standard = (1);\nreturn { Big, standard };\n})();\n"
        "const module1 = (() => {\nconst { Big } = module0;\nconst two = 2;\nasync function one() {}\n"
        "return { two, one };\n})();\n"
        "const module2 = (() => {\nconst { standard: lunr } = module0;\nconst { one, two } = module1;\n"
        "one(two, lunr);\nreturn {  };\n})();\n"
    )


def test_nothing_is_left_for_the_worker_to_fetch() -> None:
    worker = joined("search_engine/worker.js", modules()).decode()
    assert not re.search(r"^(?:import|export)\b", worker, re.MULTILINE)
    assert worker.count("fold(text)") == 1


def test_a_module_of_others_stays_a_file_and_what_is_exported_is_given() -> None:
    modules = {
        "a/door.js": b'import { big } from "./parts.js";\nexport const door = big;\n',
        "a/parts.js": b'import { Big } from "../vendor/big.js";\nexport const big = new Big();\n',
        "vendor/big.js": b"class B{}export{B as Big};\n",
    }
    assert joined("a/door.js", modules, apart="vendor").decode() == (
        'import * as module0 from "../vendor/big.js";\n'
        "const module1 = (() => {\nconst { Big } = module0;\nconst big = new Big();\nreturn { big };\n})();\n"
        "const module2 = (() => {\nconst { big } = module1;\nconst door = big;\nreturn { door };\n})();\n"
        "export const { door } = module2;\n"
    )
