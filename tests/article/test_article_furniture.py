"""What goes and, more important, what stays."""

from __future__ import annotations

import pytest

from quizgen.article import article_from_text
from quizgen.article.clean import block_reason, sentence_reason, without_furniture
from tests.article.samples import ICE, PROSE, THAW, between, read, reasons

FURNITURE = [
    ("Advertisement", "advertisement"),
    ("ADVERTISEMENT", "advertisement"),
    ("Sponsored by Harbour Bank", "advertisement"),
    ("Article continues below", "advertisement"),
    ("Story continues after the advert", "advertisement"),
    ("Skip to content", "navigation"),
    ("Home > News > Weather", "navigation"),
    ("Page 3 of 12", "navigation"),
    ("Terms of use | Privacy policy | Contact us", "navigation"),
    ("Share this article", "sharing"),
    ("Facebook Twitter WhatsApp Email", "sharing"),
    ("Share on Facebook", "sharing"),
    ("Follow us on Instagram and X.", "sharing"),
    ("Follow the Ellery Post on Facebook for more pictures.", "sharing"),
    ("Have your say in the comments below.", "sharing"),
    ("4 min read", "reading time"),
    ("Reading time: 12 minutes", "reading time"),
    ("37 comments", "comments"),
    ("Comments (12)", "comments"),
    ("Leave a comment", "comments"),
    ("1.2K shares", "comments"),
    ("Read more: The winter of the long nights", "pointer to other articles"),
    ("Related: How lighthouses work", "pointer to other articles"),
    ("Related articles", "pointer to other articles"),
    ("You may also like", "pointer to other articles"),
    ("Read more about the harbour here.", "pointer to other articles"),
    ("Read the full story in our Saturday edition.", "pointer to other articles"),
    ("For more information, visit our help centre.", "pointer to other articles"),
    ("Tags: ice, weather, boats", "pointer to other articles"),
    ("Photo: Ann Lee", "caption or credit"),
    ("Image credit: Port Ellery Museum", "caption or credit"),
    ("Photograph: Ann Lee/The Bay Post", "caption or credit"),
    ("Boats in the ice at Port Ellery on Sunday. (AP Photo/Ann Lee)", "caption or credit"),
    ("The lighthouse seen from the quay. Ann Lee/Getty Images", "caption or credit"),
    ("Getty Images", "caption or credit"),
    ("Source: National Weather Office", "caption or credit"),
    ("© 2024 The Bay Post. All rights reserved.", "copyright"),
    ("Copyright 2024 The Bay Post", "copyright"),
    ("This material may not be published, broadcast, rewritten or redistributed.", "copyright"),
    ("newsroom@baypost.example", "address"),
    ("https://www.baypost.example/weather/ice", "address"),
    ("Email: newsroom@baypost.example", "address"),
    ("www.baypost.example", "address"),
    ("Tel: +44 20 7946 0000", "address"),
    ("Please write to us at newsroom@baypost.example.", "address"),
    ("Visit www.baypost.example for opening times.", None),
    ("To book a place, contact tours@baypost.example.", "address"),
    ("Editor's note: an earlier version gave a wrong date.", "note on the article"),
    ("Additional reporting by Ann Lee and Tom Reed", "note on the article"),
    ("This article was first published in the Bay Post on Monday.", "note on the article"),
    ("This story has been updated to correct the date.", "note on the article"),
    ("This website uses cookies to improve your experience.", "note on the article"),
    ("If you have questions about the content, let our team know.", "note on the article"),
    ("The Bay Post accepts no responsibility for the content of external websites.", "disclaimer"),
    ("Bay Media does not take responsibility for the information on this page.", "disclaimer"),
    ("Everything here comes from an independent third-party source.", "disclaimer"),
    ("The views expressed here are those of the author.", "disclaimer"),
    ("This article does not constitute legal advice.", "disclaimer"),
    ("Click here to see the pictures.", "call to action"),
    ("Subscribe to our newsletter.", "call to action"),
    ("Subscribe now!", "call to action"),
    ("Sign up for our daily email.", "call to action"),
    ("Sign up here.", "call to action"),
    ("Get the best stories delivered to your inbox every morning.", "call to action"),
    ("Download our app for free.", "call to action"),
]  # fmt: skip

STAYS = [
    "The page was torn, so nobody could read the end of the letter.",
    "He said the page was torn.",
    "The website crashed when ten thousand people wanted tickets.",
    "Read more books, she told the children.",
    "“Read more books,” she told the children.",
    "Reading more helps children to learn new words.",
    "Share prices fell on Monday, and the company closed two factories.",
    "Share this bread with your brother, said the old woman.",
    "Related problems have troubled the port for years.",
    "The photo showed a lighthouse in the snow.",
    "Photos of the ice went round the world.",
    "The picture was taken by Ann Lee in 1931.",
    "Copyright law was changed in 1998.",
    "Getty Images sued the company in 2023.",
    "The agency Reuters reported the story first.",
    "She works as a photographer for Getty Images.",
    "A church has stood on this site since the year 900.",
    "This site was once a fortress.",
    "This site is protected by law, and no one may build on it.",
    "This story was told by sailors for a hundred years.",
    "This page in the history of the town was closed.",
    "The minister takes responsibility for the accident.",
    "The minister took no responsibility for the words of his deputy.",
    "The company does not accept liability for the damage to the boats.",
    "The company said it takes no responsibility for the content on the page that its users see.",
    "Visitors follow the river on foot.",
    "The soldiers had to sign up for ten years.",
    "Farmers subscribe to the belief that cold winters kill insects.",
    "Sign up for a war, and you may not come back.",
    "More than 3,000 people came.",
    "Comments by the mayor made the fishermen angry.",
    "The letter was sent to info@port.example and answered within an hour.",
    "The plans are on www.port.example, and anyone can read them.",
    "Visit a lighthouse on a stormy night and you will never forget it.",
    "See the harbour at sunrise.",
    "Contact with the ship was lost at noon.",
    "Click beetles jump without using their legs.",
    "For more than an hour, the visit went well.",
    "For more information, the detectives visited the bakery.",
    "Video games are older than most teachers think.",
    "Menu prices rose by five per cent.",
    "Listen to the ice, the old men say, and you will hear it sing.",
    "Advertising paid for the new lifeboat.",
    "Sources close to the mayor said nothing.",
    "The source of the river lies in the hills.",
    "Tags on the birds show where they fly.",
    "The third-party candidate won eight per cent of the votes.",
    "By noon everything was gone.",
    "Published in 1859, the book changed biology.",
    "The report was published on 3 May 2024 and read by millions.",
    "Join us, the sailors called from the deck.",
    "Find more wood before it gets dark, he told them.",
    "Most read the letter twice.",
    "Home is where the boats are.",
    "Save the whales was the slogan of the year.",
    "In 1920 the newsletter had four readers.",
    "Nobody accepted responsibility.",
    "The museum is not responsible for what happened on the ice.",
    "The pictures come from the American space agency (NASA).",
    "The rules were written by the Environmental Protection Agency (EPA).",
    "The telescope was built by ESA/NASA.",
    "They heard of the storm via Reuters.",
    "The photo credit went to the wrong woman.",
    "The museum thanked the town with a photo courtesy of the mayor.",
    "Research by the University of Leeds shows that the ice is thin.",
    "Writing by hand has become rare.",
    "Reporting by radio was new in 1921.",
    "If you read the information carefully, the trick is clear.",
    "Police found the letter through a third-party source.",
    "We use cookies as rewards for the dogs.",
    "More information on the wreck came from divers.",
    "Full details of the plan will be known in May.",
    "Like many on Facebook, the family shared the picture.",
    "Find the treasure on our map.",
    "The letters may not be copied without permission from the library.",
    "This report was published in 1987 and changed the law.",
    "Listen: it is only the wind.",
    "Watch: the tide is turning.",
    "Continue reading until the bell rings.",
    "Share with your neighbours and you will never be hungry.",
]


@pytest.mark.parametrize(("text", "reason"), FURNITURE, ids=[text[:40] for text, _ in FURNITURE])
def test_furniture_goes_and_is_recorded(text: str, reason: str | None) -> None:
    article = read(text)
    assert article.text == PROSE
    assert [gone for gone, _ in article.dropped] == [text]
    assert reason is None or reasons(article) == [reason]


@pytest.mark.parametrize("text", STAYS, ids=[text[:40] for text in STAYS])
def test_sentences_of_an_article_stay(text: str) -> None:
    assert (block_reason(text), sentence_reason(text)) == ("", "")
    assert between(text) == text


@pytest.mark.parametrize("text", STAYS, ids=[text[:40] for text in STAYS])
def test_they_stay_at_the_end_of_an_article_too(text: str) -> None:
    assert article_from_text(f"{PROSE}\n\n{text}").text == f"{PROSE}\n\n{text}"


def test_notes_and_disclaimers_are_looked_for_at_the_edges_only() -> None:
    story = "This story was shared by millions of people."
    middle = [f"{day} was a cold day on the bay." for day in ("Monday", "Tuesday", "Friday", "Sunday", "Whit Monday")]
    assert story in read(*middle[:3], story, *middle).text
    assert story not in read(*middle, story).text


def test_the_tables_are_not_empty() -> None:
    assert len(FURNITURE) > 50
    assert len(STAYS) > 50


def test_only_the_furniture_sentence_of_a_paragraph_goes() -> None:
    assert (
        between("The ice was thick. Some of it was blue. Read more here.")
        == "The ice was thick. Some of it was blue."
    )
    assert between("Click here to subscribe. The ice was blue.") == "The ice was blue."


def test_a_paragraph_without_furniture_is_not_touched() -> None:
    text = "It was cold...  Very cold! “Why?” he asked. No one knew, Mr. Reed least of all."
    assert without_furniture(text) == (text, [])


def test_a_closing_paragraph_of_disclaimers_goes_entirely() -> None:
    notice = (
        "Bay Media takes no responsibility for the information you find on this page. The content on this page comes"
        " from an independent third-party provider. If you have concerns about this content, please write to us:"
        " desk@bay.example"
    )
    article = article_from_text(f"{PROSE}\n\n{notice}")
    assert article.text == PROSE
    assert len(article.dropped) == 3


@pytest.mark.parametrize(
    "byline",
    [
        "By Jane Doe",
        "BY JANE DOE",
        "By Jane Doe and Tom Reed",
        "By Jane Doe, science reporter",
        "By Jane Doe | The Bay Post",
        "Words by Jane Doe",
        "By Jane Doe | 3 May 2024 | 5 min read",
        "By Jane Doe, 3 May 2024",
        "by: Jane van der Doe",
    ],
)
def test_bylines_give_the_author(byline: str) -> None:
    article = article_from_text(f"Ice in Port Ellery\n\n{byline}\n\n{PROSE}")
    assert article.text == PROSE
    assert article.author.startswith("Jane")
    assert reasons(article) == ["byline or date"]


@pytest.mark.parametrize(
    ("line", "day"),
    [
        ("Published 3 May 2024", "2024-05-03"),
        ("Published: May 3, 2024", "2024-05-03"),
        ("3rd May 2024", "2024-05-03"),
        ("Friday, May 3, 2024 10:30 AM", "2024-05-03"),
        ("2024-05-03", "2024-05-03"),
        ("Posted on 23/05/2024 at 10:15", "2024-05-23"),
        ("Published 03/05/2024", ""),  # May or March: nobody can tell
        ("Published 3 May 2024 | Updated 6 May 2024", "2024-05-03"),
        ("Last updated: 6 May 2024", ""),
        ("Published 3 May 2024 by Jane Doe", "2024-05-03"),
    ],
)
def test_date_lines_give_the_date(line: str, day: str) -> None:
    article = article_from_text(f"Ice in Port Ellery\n\n{line}\n\n{PROSE}")
    assert article.date == day
    assert article.text == PROSE


@pytest.mark.parametrize(
    "line", ["By noon the ice was gone", "By Harold Hill stood a church", "3 May 2024 was cold."]
)
def test_what_only_looks_like_a_byline_stays(line: str) -> None:
    article = article_from_text(f"Ice in Port Ellery\n\n{line}\n\n{PROSE}")
    assert line in article.text
    assert (article.author, article.date) == ("", "")


def test_the_dates_of_a_diary_stay() -> None:
    article = article_from_text(f"3 May 1931\n\n{ICE}\n\n4 May 1931\n\n{THAW}")
    assert "4 May 1931" in article.text
    assert article.date == ""


def test_a_dateline_goes_and_its_sentence_stays() -> None:
    article = article_from_text(f"PORT ELLERY (AP) — {ICE}\n\n{THAW}")
    assert article.text == PROSE
    assert reasons(article) == ["dateline"]


def test_a_repeated_paragraph_is_kept_once() -> None:
    line = "The ferry will not sail before the end of the month, the harbour office writes."
    article = article_from_text(f"{ICE}\n\n{line}\n\n{THAW}\n\n{line}")
    assert article.text.count(line) == 1
    assert reasons(article) == ["repeated"]


def test_running_heads_go_altogether() -> None:
    article = article_from_text(f"The Bay Post\n\n{ICE}\n\nThe Bay Post\n\n{THAW}\n\nThe Bay Post")
    assert article.text == PROSE


def test_repeated_speech_in_a_story_stays() -> None:
    assert between("“No,” he said.", ICE[:78], "“No,” he said.").count("“No,” he said.") == 2


def test_list_points_are_judged_one_by_one() -> None:
    article = read("- Boats need care.\n- Share this article\n- Ice is cold.")
    assert [block.text for block in article.blocks if block.kind == "list"] == ["- Boats need care.\n- Ice is cold."]


def test_a_heading_with_nothing_under_it_goes() -> None:
    article = article_from_text(f"# Ice\n\n{PROSE}\n\n## Notes\n\nShare this article", source="a.md")
    assert article.text == PROSE
    assert reasons(article) == ["sharing", "heading without text"]
