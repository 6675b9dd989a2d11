"""Short texts of six genres, and odd ones, to ask things of."""

from __future__ import annotations

NEWS = """\
The town council of Ravensholm voted on Tuesday, 4 March 2014, to close the old ferry across the River \
Tamsin. Mayor Petra Lindgren said that the ferry had lost 240,000 pounds in three years. “We cannot go on \
paying for empty boats,” she said.

More than 600 people signed a letter against the plan, according to the Ravensholm Gazette. The ferry \
carried 1,200 passengers a week in 1990, but only 150 last year. Most of them were pupils of the Saint Hilda \
School on the east bank.

Oskar Brandvold, a retired captain, steered the ferry for 31 years. “A bridge has no stories to tell,” he \
told reporters. Brandvold wants to buy the boat and turn it into a café.

The council will build a footbridge instead, because the road bridge at Millbrook is too narrow for \
bicycles. Work begins in June 2015 and should cost 2.5 million pounds. Engineers from Denmark drew the \
plans."""
ENCYCLOPAEDIA = """\
The marsh lantern is a small beetle that lives in wet meadows of northern Europe. It was first described by \
the Swedish botanist Ingrid Sandell in 1788. An adult beetle is about 9 millimetres long and weighs less \
than a gram.

Marsh lanterns glow because a substance in their tails reacts with oxygen. The light attracts mates and \
warns birds. In Finland the beetle is called the kettle spark.

The species has become rare. Farmers drained most of the wet meadows of Denmark between 1850 and 1930. A \
survey in 2006 counted 4,300 beetles in Norway, 80 percent of them near Bergen. Sweden made the beetle a \
protected animal in 1979, and Norway followed in 1984."""
DIALOGUE = """\
“Where is the key?” asked Ruth Calder.

“I gave it to Emil,” said her brother Jonas. “He wanted to look at the clock.”

Ruth Calder ran up the 212 steps of the tower. Emil Novak, the clockmaker, was sitting on the top step with \
an apple in his hand. He had stopped the clock at noon.

“The small wheel is broken,” Emil Novak said. “I must order a new one from Prague.”

“How long will that take?” asked Ruth.

“Three weeks,” said Emil. “Until then the town of Ellmau will have to look at the sun.”

Jonas Calder laughed. The next morning Ruth painted a sundial on the wall of the bakery. By Sunday forty \
people had come to see it."""
LISTS = """\
## What the club owns

The Brackwater Rowing Club was founded in 1903 by Harriet Vole. It has 85 members and three boathouses:

- the Old Shed in Brackwater;
- the Stone House on Heron Island;
- a tent at Lake Orla.

## Rules

- Every member rows twice a week.
- New members pay 40 pounds in January.
- Harriet Vole’s oar must never leave the Old Shed.

The club won the Northern Cup in 1921, 1954 and 2008. In 1954 its cox, Daniel Pryce, was only twelve years old."""
SPEECH = """\
Dear friends, I stand here today because this library saved my life. When I was nine, my family came to \
Portholm with two suitcases. We knew nobody.

Miss Agnes Thorne, the librarian, gave me a card. She did not ask where we came from. She asked what I \
wanted to read!

The Portholm Library opened its doors in 1911. Andrew Carling, a shipbuilder, paid for the building. It \
lends 90,000 books a year. Will you let it close? I will not. You must write to your council, and you must \
do it tonight."""
INSTRUCTIONS = """\
Before you begin, wash your hands. You need 500 grams of flour, a pinch of salt and 300 millilitres of warm \
water.

- Mix the flour and the salt in a bowl.
- Add the water slowly.
- Knead the dough for ten minutes.

Leave the bowl in a warm place for two hours. Yeast makes the dough rise because it turns sugar into gas. \
Bakers in Portugal use a wooden trough, which keeps the dough warm. The bread should bake at 220 degrees for \
35 minutes."""
GENRES = {
    "news": NEWS,
    "encyclopaedia": ENCYCLOPAEDIA,
    "dialogue": DIALOGUE,
    "lists": LISTS,
    "speech": SPEECH,
    "instructions": INSTRUCTIONS,
}
LONG = " and ".join(f"the sailor of boat {n} rowed {n} miles to Port {chr(65 + n % 26)}ra" for n in range(2, 52))
ODD = {
    "nothing": "",
    "a word": "Hello",
    "only headings": "# One\n\n## Two",
    "only quotations": "“The mill is old.”\n\n“It may fall.”\n\n“Nobody has cared for the mill of Ashby since 1871.”",
    "only questions": "Who was Rosa Quint? Did Tom Marsh sail to Chile in 1871? Why did the mill of Ashby burn?",
    "a sentence of 500 words": f"In 1871 {LONG}.",
    "all capitals": "ROSA QUINT REPAIRED THE BELL OF ASHBY IN 1871. TOM MARSH SAILED TO CHILE WITH 42 SAILORS.",
    "many brackets": "Rosa Quint (born (as Rosa Ash [1871]) in Oslo (Norway)) sold (for £40 (about $50)) a bell (old).",
    "open brackets": "Rosa Quint ((( sold the bell [ of Ashby { in 1871. Tom Marsh ))) sailed ]] to Chile.",
    "open quotation": '“Rosa Quint sold the bell of Ashby in 1871. Tom Marsh sailed to Chile. "He was old.',
    "no full stop": "Rosa Quint sold the bell of Ashby in 1871\n\nTom Marsh sailed to Chile\n\n- one\n- two",
    "marks alone": "… — ?! (“”) [–] * # ;",
    "emoji": "Rosa Quint 😀 sold 42 🔔 bells to Chile 🇨🇱 in 1871 👍🏽. Tom Marsh 🚣 sailed to Peru.",
    "braces and bars": "Rosa Quint sold {{42}} bells | in 1871 {% to %} Chile. Tom Marsh <b>sailed</b> to Peru & back.",
    "other letters": "Роза Квинт продала колокол в 1871 году. 羅莎修好了鐘。 Rosa sold the bell of Łódź to Åse in 1871.",
    "numbers": "1 2 3 4 5. 1,540 2.5 80% £7m. 1871 1872 1873. The 42 and the 43 of the 44 were 45.",
    "said said said": " ".join("“No,” said Rosa Quint." for _ in range(20)),
    "one paragraph many times": "\n\n".join(["Rosa Quint sold the bell of Ashby in 1871."] * 20),
}
