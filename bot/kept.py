"""Kept effects: what is written in the same transaction as the state that asked for it."""

from typing import TYPE_CHECKING

from bot.asked import write
from bot.samenvoegen import merge
from bot.uitwissen import take_away
from flows import effect as e
from flows.eigen_tekst import EigenTekst
from flows.gebied import Gebied
from flows.invoer import Happened, Mens
from flows.kaart import Kaartregel
from flows.plan import Planversie, compose
from messages import word
from storage.huishoudens import household_hash
from storage.rollen import OP_CASUS
from storage.wissen import erase

if TYPE_CHECKING:
    from bot.turn import Turn


class Kept:
    """Carries out the kept effects of one turn."""

    def __init__(self, turn: "Turn") -> None:
        self._turn = turn

    def do(self, effect: e.Effect, wie: str) -> None:
        """Write one. Raises TypeError for an effect that is none of these."""
        t, work = self._turn, self._turn.work
        match effect:
            case e.Record(tabel=tabel, data=data):
                work.records.add(tabel, data)
            case e.Grant(persoon=persoon, rol=rol, casus=casus, gebied=gebied, organisatie=organisatie):
                work.rollen.grant(persoon, rol, casus, t.nu, wie, gebied, organisatie)
            case e.Revoke(persoon=persoon, rol=rol, casus=casus, gebied=deze, organisatie=organisatie):
                work.rollen.revoke(persoon, rol, casus, t.nu, deze, organisatie)
            case e.Choose(naam=naam, waarde=waarde):
                work.instellingen.choose(naam, waarde, t.nu, wie)
            case e.Keep(ding=Gebied() as ding, weg=False):
                work.gebieden.put(ding)
            case e.Keep(ding=Gebied(id=id)):
                work.gebieden.close(id, t.nu)
                work.rollen.close_gebied(id, t.nu)
            case e.Keep(ding=EigenTekst(id=key, tekst=tekst)):
                work.teksten.put(key, tekst, t.nu, wie)
            case e.Keep(ding=Kaartregel(id=id), weg=True):
                work.kaart.drop(id)
            case e.Keep(ding=Kaartregel() as regel):
                work.kaart.put(regel, word("expertise", regel.expertise))
            case e.NewPersoon(id=id, soort=soort, casus=casus, naam=naam):
                work.personen.put(Mens(id, naam), t.nu, soort, casus, wie)
            case e.DropPersoon(id=id):
                work.personen.drop(id)
            case e.Merge(casus=casus, van=van, naar=naar):
                merge(t, casus, van, naar, wie)
            case e.Remind(soort=soort, id=id, wat=wat, wie=voor, wanneer=wanneer):
                work.momenten.add(soort, id, wat, voor, wanneer)
            case e.Forget(soort=soort, id=id, wat=wat):
                work.momenten.forget(soort, id, wat)
            case e.MatchHousehold(casus=casus, kenmerk=kenmerk):
                eerder = work.huishoudens.claim(household_hash(t.regels.huishoudsleutel, kenmerk), casus, t.nu)
                t.give("casus", casus, Happened("huishoudens", {"eerder": eerder}), wie)
            case e.DropPages(bladen=bladen):
                work.bladen.drop(bladen)
            case e.Erase(casus=casus, bewijs=bewijs):
                self.erase(casus, bewijs, wie)
            case e.NewVersion(casus=casus):
                self.new_version(casus, wie)
            case _:
                raise TypeError(effect)

    def erase(self, id: str, bewijs: str, wie: str) -> None:
        """Everything of a casus goes, at Slack too; that it went is a line of the audit log (PRI-07)."""
        t, work = self._turn, self._turn.work
        t.standen.flush()
        nummer = t.state("casus", id).nummer
        t.standen.forget()
        work.rollen.forget()
        sporen = work.sporen.take(id)
        erase(work.conn, id)
        for spoor in sporen:
            take_away(work.outbox, spoor, nummer, t.nu)
        work.lock(f"audit:{id}")
        work.audit.add(t.nu, wie, bewijs, "casus", id, id)
        t.uit.nieuw = True

    def new_version(self, casus_id: str, wie: str) -> None:
        """Compose the plan from what stands now; keep it only where it differs (PLA-05)."""
        t, work = self._turn, self._turn.work
        t.standen.flush()
        casus = t.state("casus", casus_id)
        gesprek = t.state("gesprek", casus.gesprek)
        inhoud = compose(
            casus, gesprek, work.machines.find("actie", casus=casus_id), work.personen.inwoner_of(casus_id)
        )
        vorige = work.records.newest_plan(casus_id)
        if vorige and vorige.inhoud == inhoud:
            return
        nummer = vorige.nummer + 1 if vorige else 1
        work.records.add_plan(Planversie(f"{casus_id}:{nummer}", t.regels.team, casus_id, nummer, t.nu, wie, inhoud))
        t.give("casus", casus_id, Happened("nieuwe_versie", {"versie": nummer}), wie)
        for persoon in dict.fromkeys(p for p, rol in work.rollen.on(casus_id) if rol in OP_CASUS):
            write(work.outbox, e.PublishHome(persoon), t.nu)
        t.uit.nieuw = True
