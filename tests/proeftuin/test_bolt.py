"""A real Bolt app on the proeftuin, once over Socket Mode and once over signed HTTP: it cannot tell it from Slack."""

from __future__ import annotations

from typing import Any

from proeftuin import Proeftuin
from tests.proeftuin.app import Aangesloten, actions, button, modal, question, text


def texts(p: Proeftuin, kanaal: str) -> list[str]:
    return [b.tekst for b in p.ruimte.kanalen[kanaal].berichten.values()]


async def test_a_typed_message_is_echoed(p: Proeftuin, bot: Aangesloten) -> None:
    @bot.app.event("message")
    async def echo(event: dict[str, Any], say: Any) -> None:
        await say(f"Je zei: {event['text']}")

    dm = p.ruimte.dm("U0SANNE").id
    await p.doe("U0SANNE", "typ", kanaal=dm, tekst="thee & <koek>")
    await p.wacht_op(lambda: len(texts(p, dm)) == 2)
    assert texts(p, dm)[1] == "Je zei: thee &amp; &lt;koek&gt;"
    await p.rust()
    [body] = [b for b in bot.gezien if b["event"]["type"] == "message"][:1]
    event = body["event"]
    assert (event["channel_type"], event["user"], event["team"]) == ("im", "U0SANNE", "T0RUWAARD")
    assert body["authorizations"][0]["user_id"] == "U0BOT"
    assert body["event_id"].startswith("Ev")
    assert "subtype" not in event


async def test_its_own_message_comes_as_an_event_and_bolt_drops_it(p: Proeftuin, bot: Aangesloten) -> None:
    @bot.app.event("message")
    async def echo(say: Any) -> None:
        await say("nog een keer")

    await p.doe("U0MO", "typ", kanaal="C0LEER", tekst="hoi")
    await p.wacht_op(lambda: [b for b in p.opname.regels if b["richting"] == "in"][1:])
    await p.rust()
    assert texts(p, "C0LEER") == ["hoi", "nog een keer"]
    eigen = [r["inhoud"]["event"] for r in p.opname.regels if r["richting"] == "in"][-1]
    assert (eigen["bot_id"], eigen["channel_type"]) == ("B0BOT", "group")


async def test_a_change_and_a_removal_are_told(p: Proeftuin, bot: Aangesloten) -> None:
    @bot.app.event("message")
    async def hear() -> None: ...

    ts = (await p.doe("U0MO", "typ", kanaal="C0LEER", tekst="een"))["ts"]
    await p.doe("U0MO", "bewerk", kanaal="C0LEER", ts=ts, tekst="twee")
    await p.doe("U0MO", "verwijder", kanaal="C0LEER", ts=ts)
    await p.wacht_op(lambda: len(bot.gezien) == 3)
    _, anders, weg = sorted((b["event"] for b in bot.gezien), key=lambda e: e["event_ts"])
    assert (anders["subtype"], anders["message"]["text"], anders["previous_message"]["text"]) == (
        "message_changed",
        "twee",
        "een",
    )
    assert anders["message"]["edited"]["user"] == "U0MO"
    assert (weg["subtype"], weg["deleted_ts"], weg["previous_message"]["text"]) == ("message_deleted", ts, "twee")


async def test_a_button_opens_a_window_whose_answer_is_checked(p: Proeftuin, bot: Aangesloten) -> None:
    @bot.app.action("klaar")
    async def open_window(ack: Any, body: dict[str, Any], client: Any) -> None:
        await ack()
        await client.views_open(trigger_id=body["trigger_id"], view=modal(question(max_length=10)))

    @bot.app.view("venster")
    async def judge(ack: Any, view: dict[str, Any]) -> None:
        waarde = view["state"]["values"]["vraag"]["antwoord"]["value"]
        await (ack() if waarde == "thee" else ack(response_action="errors", errors={"vraag": "Alleen thee."}))

    bericht = (await bot.app.client.chat_postMessage(channel="U0MO", text="Lukt het?", blocks=[actions(button())]))[
        "ts"
    ]
    klik = await p.doe(
        "U0MO", "klik", kanaal="D0MO", ts=bericht, block_id="knoppen", action_id="klaar", waarde="1", state={}
    )
    assert klik == {"ok": True}
    [venster] = p.vensters.stack("U0MO")

    def state(waarde: str | None) -> dict[str, Any]:
        return {"vraag": {"antwoord": {"type": "plain_text_input", "value": waarde}}}

    async def send(waarde: str | None) -> dict[str, Any]:
        return await p.doe("U0MO", "verstuur", view_id=venster.id, hash=venster.hash, state=state(waarde))

    assert (await send(None))["fouten"] == {"vraag": "Vul dit veld in."}
    assert (await send("x" * 11))["fouten"] == {"vraag": "Dit is te lang: gebruik hoogstens 10 tekens."}
    assert await send("koffie") == {"ok": False, "fouten": {"vraag": "Alleen thee."}}
    assert await send("thee") == {"ok": True}
    assert p.vensters.stack("U0MO") == []
    assert (await send("thee"))["ok"] is False
    [klikken] = [b for b in bot.gezien if b["type"] == "block_actions"]
    assert klikken["actions"][0]["value"] == "1"
    assert (klikken["container"]["channel_id"], klikken["message"]["ts"]) == ("D0MO", bericht)


async def test_a_submission_can_update_push_and_clear(p: Proeftuin, bot: Aangesloten) -> None:
    acks: list[dict[str, Any]] = [
        {"response_action": "update", "view": modal(title=text("Twee"))},
        {"response_action": "push", "view": modal(title=text("Drie"))},
        {"response_action": "clear"},
    ]

    @bot.app.shortcut("nieuwe_casus")
    async def open_window(ack: Any, body: dict[str, Any], client: Any) -> None:
        await ack()
        await client.views_open(trigger_id=body["trigger_id"], view=modal(title=text("Een")))

    @bot.app.view("venster")
    async def next_step(ack: Any) -> None:
        await ack(**acks.pop(0))

    await p.doe("U0MO", "snelkoppeling", callback_id="nieuwe_casus")
    titels = []
    state = {"vraag": {"antwoord": {"type": "plain_text_input", "value": "x"}}}
    while stapel := p.vensters.stack("U0MO"):
        titels.append([v.vorm["title"]["text"] for v in stapel])
        assert (await p.doe("U0MO", "verstuur", view_id=stapel[-1].id, state=state))["ok"]
    assert titels == [["Een"], ["Twee"], ["Twee", "Drie"]]
    assert [c["method"] for c in p.verkeer if c["method"].startswith("ack.")] == ["ack.view_submission"] * 3


async def test_an_ack_that_slack_does_not_understand_is_told(p: Proeftuin, bot: Aangesloten) -> None:
    @bot.app.view("venster")
    async def wrong(ack: Any) -> None:
        await ack(response_action="errors", errors={"onbekend": "Dit veld is er niet."})

    venster = p.vensters.open("U0MO", modal(question(optional=True) | {"optional": True}))
    answer = await p.doe("U0MO", "verstuur", view_id=venster.id, state={})
    assert (answer["ok"], "begrijpt" in answer["tekst"]) == (False, True)


async def test_a_command_answers_in_its_ack_and_later(p: Proeftuin, bot: Aangesloten) -> None:
    @bot.app.command("/samenwerk")
    async def help_out(ack: Any, command: dict[str, str], respond: Any) -> None:
        await ack(f"Ik zoek: {command['text']}")
        await respond("Gevonden.")

    assert await p.doe("U0ELS", "commando", kanaal="C0LEER", command="/samenwerk", tekst="hulp & raad") == {"ok": True}
    berichten = list(p.ruimte.kanalen["C0LEER"].berichten.values())
    assert {b.tekst for b in berichten} == {"Ik zoek: hulp & raad", "Gevonden."}
    assert {b.alleen_voor for b in berichten} == {"U0ELS"}
    assert (await p.doe("U0ELS", "commando", kanaal="C0LEER", command="/onzin", tekst=""))["ok"] is False
    assert "ack.command" in [c["method"] for c in p.verkeer]


async def test_suggestions_while_typing(p: Proeftuin, bot: Aangesloten) -> None:
    @bot.app.options("wie")
    async def suggest(ack: Any, payload: dict[str, Any]) -> None:
        await ack(options=[{"text": text(payload["value"] + str(n)), "value": str(n)} for n in (1, 2)])

    element = {"type": "external_select", "action_id": "wie", "min_query_length": 1}
    venster = p.vensters.open(
        "U0MO", modal({"type": "input", "block_id": "b", "label": text("Wie?"), "element": element})
    )
    answer = await p.doe("U0MO", "suggestie", view_id=venster.id, block_id="b", action_id="wie", tekst="jan")
    assert [o["text"]["text"] for o in answer["options"]] == ["jan1", "jan2"]
    assert p.verkeer[-1]["method"] == "ack.block_suggestion"


async def test_a_choice_that_is_not_offered_cannot_be_made(p: Proeftuin, bot: Aangesloten) -> None:
    seen: list[Any] = []

    @bot.app.action("kies")
    async def choose(ack: Any, action: dict[str, Any]) -> None:
        await ack()
        seen.append(action["selected_option"]["value"])

    opties = [{"text": text("Een"), "value": "1"}, {"text": text("Twee"), "value": "2"}]
    keuze = {"type": "static_select", "action_id": "kies", "options": opties}
    ts = (await bot.app.client.chat_postMessage(channel="U0MO", text="Kies", blocks=[actions(keuze)]))["ts"]
    waar = {"kanaal": "D0MO", "ts": ts, "block_id": "knoppen", "action_id": "kies"}
    assert (await p.doe("U0MO", "klik", **waar, waarde={"text": text("Drie"), "value": "3"}))["ok"] is False
    assert (await p.doe("U0MO", "klik", **waar, waarde=opties[1]))["ok"] is True
    assert seen == ["2"]


async def test_what_happens_to_channels_is_told(p: Proeftuin, bot: Aangesloten) -> None:
    heard: list[tuple[str, str]] = []
    for naam in (
        "member_joined_channel",
        "member_left_channel",
        "group_archive",
        "group_left",
        "group_rename",
        "group_unarchive",
        "user_change",
        "message",
    ):

        @bot.app.event(naam)
        async def hear(event: dict[str, Any]) -> None:
            if event["type"] != "message":
                heard.append((event["type"], str(event.get("user") if isinstance(event.get("user"), str) else "")))
            if event["type"] == "group_rename":
                assert (event["channel"]["id"], event["channel"]["name"]) == (kanaal, "leertafel")

    kanaal = p.beheer.make_channel("tafel", "U0FATMA", ["U0MO"]).id
    p.beheer.add(kanaal, "U0ELS", "U0FATMA")
    p.beheer.remove(kanaal, "U0MO")
    p.beheer.archive(kanaal, "U0FATMA")
    p.beheer.unarchive(kanaal, "U0FATMA")
    p.beheer.rename(kanaal, "leertafel", "U0FATMA")
    p.beheer.restrict("U0ELS")
    p.beheer.remove(kanaal, "U0BOT", "U0FATMA")
    p.beheer.add(kanaal, "U0MO", "U0FATMA")  # the bot is gone and cannot know
    await p.wacht_op(lambda: len(heard) >= 8)
    await p.rust()
    assert sorted(heard) == sorted([
        ("member_joined_channel", "U0BOT"), ("member_joined_channel", "U0ELS"), ("member_left_channel", "U0MO"),
        ("group_archive", "U0FATMA"), ("user_change", ""), ("group_left", ""),
        ("group_unarchive", "U0FATMA"), ("group_rename", ""),
    ])  # fmt: skip


async def test_home_is_opened_with_what_stood_there(p: Proeftuin, bot: Aangesloten) -> None:
    seen: list[dict[str, Any]] = []

    @bot.app.event("app_home_opened")
    async def publish(event: dict[str, Any], client: Any) -> None:
        seen.append(event)
        await client.views_publish(user_id=event["user"], view={"type": "home", "blocks": [actions(button())]})

    for keer in (1, 2):
        await p.doe("U0ELS", "thuis")
        await p.wacht_op(lambda keer=keer: len([c for c in p.verkeer if c["method"] == "views.publish"]) == keer)
    assert ["view" in e for e in seen] == [False, True]
    assert seen[1]["tab"] == "home"
    assert p.vensters.thuis["U0ELS"].hash != seen[1]["view"]["hash"]
