"""What a post is in the vocabulary of schema.org."""

from digisavo.catalogue.linked_data import Data, Each, Node, Publisher, Words

LINKED_DATA = (
    Node(
        "BlogPosting",
        {
            "headline": Data("title"),
            "description": Data("summary"),
            "datePublished": Data("date"),
            "dateModified": Data("updated"),
            "author": Each("Organization", "authors"),
            "publisher": Publisher(),
            "articleSection": Words("kind"),
            "keywords": Words("tags"),
            "inLanguage": "fi",
        },
    ),
)
