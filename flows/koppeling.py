"""Somebody of another Slack, invited to the channel of a casus over Slack Connect (OVL-10): an experiment, off unless the
organisation turns it on.

The road of the calendar file and the plan on paper is complete without it: every failure ends there, with the reason.
Nothing here happens by itself: a person invites, and where it is not certain who came in, a person says so.
"""

from collections.abc import Mapping
from dataclasses import dataclass, replace
from datetime import date

from flows.effect import Effect, FieldErrors, Kick, Merge, OpenWindow, Say, Tell
from flows.formulier import Formulier, Veld, Veldsoort
from flows.invoer import Click, Happened, Input, Occasion, Submitted
from flows.kaart import IS_MAIL, MAIL
from flows.machine import Machine, Result, keep
from flows.organisatie import chosen

REDENEN: Mapping[str, tuple[str, ...]] = {
    "uit": ("uit",),
    "recht": ("missing_scope", "not_allowed_token_type", "is_bot"),
    "betaald": ("not_paid", "not_allowed_for_grid_workspace"),
    "beleid": (
        "restricted_action", "no_permission", "no_external_invite_permission", "access_denied", "accesslimited", "not_owner",
        "enterprise_is_restricted", "ekm_access_denied", "two_factor_setup_required", "not_supported",
        "cannot_share_cross_workspace_channel", "cannot_share_mandatory_channel",
    ),
    "vol": ("connection_limit_exceeded", "legacy_connection_limit_exceeded", "member_limit_exceeded"),
    "loopt_al": ("connection_limit_exceeded_pending",),
    "adres": ("invalid_email", "user_not_found", "recipients_not_specified", "too_many_emails"),
    "al_binnen": ("already_in_channel",),
    "geen_kanaal": ("geen_kanaal", "channel_not_found", "not_in_channel", "channel_archived", "is_archived"),
    "straks": ("ratelimit", "invite_lookup_error"),
    "onzeker": ("onzeker",),
}  # fmt: skip
"""What Slack may say, by the reason that a person hears. What is not here gets no reason."""


@dataclass(frozen=True, slots=True)
class Koppeling:
    """``persoon``: a deelnemer without Slack, asked by ``uitnodiging``; ``mail``: where the invitation goes. ``status``: kan,
    onderweg (Slack is asked), verstuurd, binnen, niet (``fout``: why), weg. ``account``: their own in Slack, in ``kanaal``;
    ``gemeld``: the day on which they were last told there that something waits for them; ``geweest``: somebody came in, so
    another organisation has a copy of the channel."""

    id: str
    team: str
    casus: str
    nummer: str
    uitnodiging: str
    persoon: str
    mail: str = ""
    status: str = "kan"
    fout: str = ""
    kanaal: str = ""
    account: str = ""
    gemeld: date | None = None
    geweest: bool = False

    @property
    def reden(self) -> str:
        """Why it did not go through, as it is said."""
        return next((reden for reden, fouten in REDENEN.items() if self.fout in fouten), "onbekend")


def ids_of(k: Koppeling) -> dict[str, str]:
    """What its texts and buttons are about."""
    return {"koppeling": k.id, "uitnodiging": k.uitnodiging, "overleg": k.casus, "casus": k.casus}


def step(k: Koppeling, invoer: Input, a: Occasion) -> Result:
    """One input to the invitation of somebody of another Slack."""
    match invoer:
        case Happened(wat="bied_aan"):
            return keep(k, _tell("koppeling/aanbod", k, a))
        case Happened(wat="verstuurd") if k.status == "onderweg":
            weg = replace(k, status="verstuurd", kanaal=invoer["kanaal"])
            return keep(weg, _tell("koppeling/verstuurd", k, a))
        case Happened(wat="niet_verstuurd") if k.status == "onderweg":
            return fall_back(k, invoer["fout"], a)
        case Happened(wat="aangenomen") if k.status == "verstuurd":
            return come_in(k, invoer["persoon"], a)
        case Happened(wat="niet_bezorgd") if k.status == "binnen" and k.gemeld != a.nu.date():
            hier = Say(k.kanaal, "koppeling/wacht_op_je", ids_of(k) | {"wie": k.account})
            return keep(replace(k, gemeld=a.nu.date()), hier)
        case Happened(wat="weg") if invoer["persoon"] in (k.persoon, k.account):
            return end(k, a)
        case Click(knop="nodig_uit") | Submitted(formulier="koppeling/adres") if k.status in ("kan", "niet"):
            return invite(k, invoer, a)
        case Click(knop="adres") if k.status in ("kan", "niet"):
            return keep(k, OpenWindow("koppeling/adres", ids_of(k), data={"vul": {"mail": k.mail}}))
        case Click(knop="is_het", bij=account) if k.status == "verstuurd":
            return keep(k, Tell("overleg", k.casus, Happened("is_het", {"koppeling": k.id, "persoon": account})))
        case Click(knop="iemand_anders") if k.status == "binnen":
            return take_back(k, a)
        case Click(knop="bekijk") if k.status == "binnen":
            return keep(replace(k, gemeld=None), OpenWindow("koppeling/klaar", ids_of(k)))
        case Click() | Submitted():
            return keep(k, Say(a.wie, "koppeling/al", ids_of(k)))
    return keep(k)


def invite(k: Koppeling, invoer: Click | Submitted, a: Occasion) -> Result:
    """One address, one call, because a person asked for it now; the address of before, or a better one."""
    if chosen(a).slack_connect != "aan":
        return fall_back(k, "uit", a)
    mail = k.mail
    if isinstance(invoer, Submitted):
        mail = invoer.waarden["mail"]
        if not IS_MAIL.fullmatch(mail):
            return keep(k, FieldErrors({"mail": "geen_mail"}))
    vraag = Tell("overleg", k.casus, Happened("nodig_buiten", {"koppeling": k.id}))
    return keep(replace(k, mail=mail, status="onderweg", fout=""), _tell("koppeling/onderweg", k, a), vraag)


def fall_back(k: Koppeling, fout: str, a: Occasion) -> Result:
    """The other road, which is complete by itself; the casusregisseur hears which it is and why."""
    return keep(replace(k, status="niet", fout=fout), _tell("koppeling/niet", k, a))


def come_in(k: Koppeling, account: str, a: Occasion) -> Result:
    """They are in: what was theirs on this casus is their account's from now on."""
    binnen = replace(k, status="binnen", account=account, geweest=True)
    effecten: tuple[Effect, ...] = (
        Merge(k.casus, k.persoon, account),
        *(
            Tell(wie, k.casus, Happened("aangesloten", {"persoon": account}))
            for wie in ("overleg", "bijeenkomsten_van")
        ),
        Tell("bijeenkomsten_van", k.casus, Happened("doet_mee", {"persoon": account})),
        Say(a.regisseur(), "koppeling/binnen", ids_of(k) | {"wie": account}, rang=1),
        Say(account, "koppeling/welkom", ids_of(k)),
    )
    return keep(binnen, *effecten)


def take_back(k: Koppeling, a: Occasion) -> Result:
    """It was somebody else after all: out of the channel, and the deelnemer takes part along the other road."""
    weer = replace(k, status="niet", fout="iemand_anders", account="")
    eruit = Kick(k.kanaal, k.account), Say(a.wie, "koppeling/teruggezet", ids_of(k) | {"wie": k.account})
    los = Tell("overleg", k.casus, Happened("losgemaakt", {"persoon": k.account}))
    return keep(weer, Merge(k.casus, k.account, k.persoon), los, *eruit)


def end(k: Koppeling, a: Occasion) -> Result:
    """They are not on the casus any more. An invitation that waits at Slack only a person can withdraw there."""
    if k.status == "weg":
        return keep(k)
    open_ = k.status in ("onderweg", "verstuurd")
    zeg = (Say(a.regisseur(), "koppeling/trek_in", ids_of(k), rang=1),) if open_ else ()
    return keep(replace(k, status="weg", mail=""), *zeg)


def _tell(key: str, k: Koppeling, a: Occasion) -> Say:
    """How it stands, for the casusregisseur, always in the same message."""
    wie = a.regisseur()
    return Say(wie, key, ids_of(k), slot=f"koppeling:{k.id}:{wie}")


def _relations(k: Koppeling, wie: str) -> frozenset[str]:
    return frozenset({"aangesloten"} if k.status == "binnen" and wie == k.account else ())


REGISSEUR = frozenset({"casusregisseur"})
AANGESLOTEN = frozenset({"aangesloten+"})
ADRES = Formulier("koppeling/adres", (Veld("mail", Veldsoort.REGEL, maximum=MAIL),))
MACHINE = Machine(
    soort="koppeling",
    State=Koppeling,
    step=step,
    mag={
        **dict.fromkeys(("nodig_uit", "adres", ADRES.key, "is_het", "iemand_anders"), REGISSEUR),
        "bekijk": AANGESLOTEN,
    },
    relaties=_relations,
    formulieren=(ADRES,),
    leesvensters={"koppeling/klaar": AANGESLOTEN},
)
