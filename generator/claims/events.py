"""What happens to those whom the papers count, each happening under one word."""

_ROWS = """
killed: kill kills killed killing dead died dies dying slain slaying slaughtered slaughtering massacred massacring murdered murdering
injured: injure injures injured injuring wound wounds wounded wounding hurt hurting maimed maiming
arrested: arrest arrests arrested arresting detained detaining jailed imprisoned
displaced: displace displaces displaced displacing uprooted uprooting homeless
fled: fled flee fleeing
evacuated: evacuate evacuated evacuating
rescued: rescue rescued rescuing saved saving
missing: missing unaccounted
trapped: trapped trapping stranded
destroyed: destroy destroys destroyed destroying demolished demolishing razed levelled leveled
damaged: damage damages damaged damaging
bombed: bomb bombed bombing shelled shelling
hit: hit hitting struck striking targeted targeting
burned: burned burnt burning torched
flooded: flooded flooding inundated
drowned: drown drowned drowning
infected: infected infecting
treated: treated treating hospitalised hospitalized admitted
shot: shot shooting
stabbed: stabbed stabbing
abducted: abducted abducting kidnapped kidnapping
captured: captured capturing seized seizing
freed: freed freeing released releasing
convicted: convicted sentenced
charged: charged indicted
closed: closed shut
cancelled: cancelled canceled scrapped
dismissed: sacked fired dismissed
poisoned: poisoned sickened
affected: affected affecting
vaccinated: vaccinated
held: held
lost: lost losing
buried: buried burying
besieged: besieged
executed: executed executing beheaded hanged
"""

EVENTS = {form: row.partition(":")[0] for row in _ROWS.strip().splitlines() for form in row.partition(":")[2].split()}
"""Form -> the word under which the happening is kept."""

STATES = {
    "behind bars": "detained", "in custody": "detained", "in detention": "detained", "in jail": "detained", "in prison": "detained",
    "under arrest": "detained", "in hospital": "in hospital", "in hiding": "in hiding", "in exile": "in exile",
}
"""Where somebody is, said of what happened to them: "left 40 behind bars"."""

PHRASAL = {
    f"{form} away": "swept away"
    for form in "sweep sweeps swept sweeping wash washed washes washing carry carries carried carrying borne".split()
}
"""A verb with its particle -> the words under which the happening is kept."""

IRREGULAR = frozenset(
    "swept torn broken blown cut sunk sold stolen taken found given sent driven thrown drawn beaten bitten frozen hidden forgotten "
    "shaken split burst flung hung left laid lit paid put rebuilt built bought overturned overrun overthrown withdrawn".split()
)
"""Participles without -ed that no table has: "were stolen"."""

INTRANSITIVE = frozenset("dead died dies dying fled missing homeless unaccounted drowned".split())
"""Forms whose subject is the one counted."""

OF = {
    **dict.fromkeys("death deaths killing killings massacre slaughter murder murders loss".split(), "killed"),
    **dict.fromkeys("injury wounding injuries".split(), "injured"),
    **dict.fromkeys("arrest arrests detention".split(), "arrested"),
    **dict.fromkeys("evacuation evacuations".split(), "evacuated"),
    **dict.fromkeys("displacement".split(), "displaced"),
    **dict.fromkeys("destruction".split(), "destroyed"),
    **dict.fromkeys("abduction kidnapping".split(), "abducted"),
    **dict.fromkeys("rescue".split(), "rescued"),
}
"""Nouns that take those counted after "of": "the death of dozens"."""

NOUNS = {
    **dict.fromkeys("deaths fatalities dead fatality".split(), "killed"),
    **dict.fromkeys("injuries wounded injured".split(), "injured"),
    **dict.fromkeys("arrests detentions".split(), "arrested"),
}
"""Counted nouns that are a happening: "30 deaths"."""

PAST = frozenset(
    "fled fell left took went came gave got made began broke held ran sent set shot stood stuck won lost met paid put rose saw "
    "said told knew kept led sat slept spoke spent swept taught thought threw wore wrote bore brought built bought caught chose "
    "drew drove ate felt fought found flew grew heard hid sought sold shook sank".split()
)
"""Irregular past forms, at which a noun phrase ends."""
