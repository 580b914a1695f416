"""Reports of invented events, for a curator's day with stories: a flood in four papers, a fire in two, and a third that comes late."""

REPORTS = {
    "flood-one": """Dyke breaks at Vesterby and six weavers drown

1 May, 1931

VESTERBY — The river Kolva broke through the dyke at Vesterby on Friday, drowning the old paper mill and six weavers.

"Nobody closed the sluice," said Ottilie Brandt, who keeps the lock. The Sankt Olav bridge was torn away by the flood.
""",
    "flood-two": """Kolva takes the paper mill of Vesterby

1 May, 1931

VESTERBY — The old paper mill of Vesterby was drowned on Friday when the river Kolva broke the dyke. Six weavers are missing.

Ottilie Brandt, the lock keeper, said the sluice had stood open. The flood tore away the Sankt Olav bridge.
""",
    "flood-three": """Weavers buried after the flood at Vesterby

2 May, 1931

VESTERBY — The six weavers who drowned in the old paper mill when the Kolva broke the dyke at Vesterby were buried on Saturday.

Ottilie Brandt wept at the sluice. Hjalmar Ost, the mayor, promised a new dyke and a new Sankt Olav bridge.
""",
    "flood-four": """Who left the sluice open at Vesterby?

2 May, 1931

VESTERBY — Hjalmar Ost, the mayor of Vesterby, asked on Saturday who left the sluice open when the Kolva broke the dyke and drowned six
weavers in the old paper mill.

Ottilie Brandt, the lock keeper, said that she had no key. The Sankt Olav bridge is to be built anew.
""",
    "fire-one": """Tannery burns down at Harnesk

8 June, 1931

HARNESK — The tannery of Hedda Lund at Harnesk burned to the ground on Monday, and nine horses died in the stables beside it.

The brigade of Captain Isidor Falk had no water, since the pump in Skinner Lane had frozen.
""",
    "fire-two": """Nine horses die in tannery fire

8 June, 1931

HARNESK — Nine horses died on Monday when the stables beside Hedda Lund's tannery at Harnesk burned to the ground.

Captain Isidor Falk of the brigade blamed the pump in Skinner Lane, which gave no water.
""",
    "salt": """Ruritania raises the price of salt

20 July, 1931

STRELSAU — The parliament of Ruritania voted to raise the price of salt after a debate of nine hours.

"Salt is no luxury," said Anton Weiss.
""",
}

LATE = """Hedda Lund will build her tannery anew

9 June, 1931

HARNESK — Hedda Lund will build her tannery at Harnesk anew, she said on Tuesday, a day after it burned to the ground and nine horses died.

Captain Isidor Falk wants a new pump in Skinner Lane.
"""
