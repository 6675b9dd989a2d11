"""Words that no puzzle may show, neither listed nor by accident; in ROT13, so that nobody reads them by accident here."""

from __future__ import annotations

import codecs

RUDE = frozenset(
    codecs.decode(
        "nff nefr nahf obbo ohz pbpx pbba penc phz phag qnza qvpx qlxr snt sneg shpx ubzb wnc xvxr xxx anmv avt cnxv cravf "
        "cvff cbb cbbs cbea cevpx chor chffl encr frzra frk funt fuvg fynt fyhg fcvp gvg gheq gjng intvan jnax juber",
        "rot13",
    ).split()
)
