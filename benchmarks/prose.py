"""Finnish-like texts of made-up services, all drawn from one random number generator."""

from random import Random

from benchmarks import words


def title(index: int, stems: list[str], endings: list[str], kinds: list[str]) -> str:
    """The name with a number: every number below the product of the lists has a name of its own."""
    total = len(stems) * len(endings) * len(kinds)
    # A step that shares no factor with the total scatters neighbours over the alphabet and meets every name once.
    place = index * 7919 % total
    name = f"{stems[place % len(stems)]}{endings[place // len(stems) % len(endings)]}"
    again = f" {index // total + 1}" if index >= total else ""
    return f"{name} {kinds[place // len(stems) // len(endings)]}{again}"


def sentence(rng: Random, most: int = 200) -> str:
    """A sentence of at most so many characters; a short limit may cut it at a word."""
    subject, verb = rng.choice(words.SUBJECTS), rng.choice(words.VERBS)
    text = f"{subject} {verb}"
    if rng.random() < 0.3:
        text = f"{rng.choice(words.OPENINGS)} {verb} {subject[0].lower()}{subject[1:]}"
    text += f" {rng.choice(words.OBJECTS)} {rng.choice(words.MANNERS)}"
    return f"{text if len(text) < most else text[: most - 1].rpartition(' ')[0]}."


def phrase(rng: Random) -> str:
    """A few words for an item of a list."""
    return f"{rng.choice(words.NOUNS).capitalize()} {rng.choice(words.MANNERS)}"


def description(rng: Random) -> str:
    """Some hundred words in Markdown: two paragraphs, often a list and a link."""
    parts = [paragraph(rng), paragraph(rng)]
    if rng.random() < 0.4:
        parts.insert(1, "\n".join(f"- {phrase(rng)}" for _ in range(rng.randint(3, 5))))
    if rng.random() < 0.2:
        parts.append(f"**Huomaa:** {sentence(rng)} [Lue lisää](https://ohje.esimerkki.fi/{rng.randint(1, 999)}).")
    return "\n\n".join(parts) + "\n"


def paragraph(rng: Random) -> str:
    """Some sentences, with line breaks as an author sets them."""
    lines, line = [], ""
    for word in " ".join(sentence(rng) for _ in range(rng.randint(3, 6))).split():
        if len(line) + len(word) > 100:
            lines.append(line)
            line = ""
        line = f"{line} {word}".strip()
    return "\n".join([*lines, line])
