"""A dozen short reports from two invented towns, as a curator would find them: two people of one name, one person under two
spellings, a ship that reads like a woman, and a desk that is nobody."""

REPORTS = {
    "bridge": """Thackray opens the new bridge at Wendle

3 May, 1931

WENDLE — The mayor, John Thackray, opened the new bridge over the Orrin on Sunday before a crowd of two thousand.

"It has cost us less than the old ferry," Mr Thackray told the council afterwards. Ines Holt, the county surveyor, had drawn it.
""",
    "final": """Brimsey take the county cup

10 May, 1931

BRIMSEY — A goal by John Thackray, the Brimsey striker, won the county cup for Brimsey on Saturday.

Thackray scored with his left foot ten minutes from the end. It was his ninth goal of the season, the club said.
""",
    "rates": """Council raises the rates

17 May, 1931

WENDLE — The council raised the rates by a penny on Thursday. John Thackray spoke for the motion and Ines Holt against it.

Mohammed Karim, who keeps the chemist's shop in Long Row, said that traders would close for a day.
""",
    "traders": """Traders close their shops for a day

24 May, 1931

WENDLE — Shops in Long Row stayed shut on Monday. Muhammad Karim, the chemist, led the traders to the town hall.

Karim said that the council had not answered three letters.
""",
    "dinner": """A dinner for the cup winners

31 May, 1931

WENDLE — The mayor gave a dinner for the cup winners on Friday. Mayor John Thackray proposed the health of the team.

The striker John Thackray, no relation, answered for Brimsey, and was cheered for the goal that won the cup.

Both men were photographed with the cup.
""",
    "launch": """Ship launched at Brimsey

7 June, 1931

BRIMSEY — Harriet Lark slid into the water at Brimsey on Tuesday. The yard of Oster and Sons had built her in nine months.

Harriet Lark will carry coal. Her owners have ordered a second ship, said Ines Holt, who surveyed the slipway.
""",
    "trial": """Trial trip in the sound

14 June, 1931

BRIMSEY — The steamer made eleven knots on her trial on Wednesday. Harriet Lark answered her helm well, the pilot said.

He had taken her round Cold Island twice.
""",
    "letter": """A letter about the ferry

21 June, 1931

WENDLE — The ferrymen have written to the county. Anna Pell, who has rowed the ferry for thirty years, signed first.

Pell asked for a pension of ten shillings.
""",
    "reply": """The county answers the ferrymen

28 June, 1931

WENDLE — The county will pay a pension to the ferrymen of the Orrin, Ines Holt told the council on Thursday.

Thackray said that the council was content. Mr Thackray thanked the county.
""",
    "desk": """Rain stops the fair

5 July, 1931

BRIMSEY — The fair at Brimsey was stopped by rain on Saturday, our Sports Desk reported. Sports Desk counted forty trees.

Muhammad Karim had put up a stall with lemonade. Nobody came.
""",
    "storm": """A storm in the sound

12 July, 1931

BRIMSEY — Harriet Lark lay off Cold Island for a night in the storm of Monday, the harbour master said.

No hand was lost, and nothing stood in the way of the road to Wendle.
""",
    "strike": """Talks at the yard

19 July, 1931

BRIMSEY — Riveters at Oster and Sons laid down their tools on Friday. John Thackray came to hear them.

He left without a word to the papers.
""",
}

LATE = """Thackray will not stand again

2 August, 1931

WENDLE — The mayor, John Thackray, will not stand again, he told the council on Thursday. Muhammad Karim may stand in his place.

Harriet Lark brought the news to Brimsey, where the striker had scored again.
"""
