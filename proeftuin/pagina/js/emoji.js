/**
 * The common emoji by Slack's names. An unknown name stays as typed, as it does in Slack.
 */

/** @type {Record<string, string>} */
const EMOJI = {
  "+1": "👍", thumbsup: "👍", "-1": "👎", wave: "👋", clap: "👏", pray: "🙏", raised_hands: "🙌", handshake: "🤝",
  muscle: "💪", point_right: "👉", point_left: "👈", point_down: "👇", point_up: "☝️", eyes: "👀",
  smile: "😄", slightly_smiling_face: "🙂", blush: "😊", wink: "😉", thinking_face: "🤔", cry: "😢",
  heart: "❤️", green_heart: "💚", blue_heart: "💙", star: "⭐", sparkles: "✨", tada: "🎉", seedling: "🌱", herb: "🌿",
  white_check_mark: "✅", heavy_check_mark: "✔️", ballot_box_with_check: "☑️", x: "❌", warning: "⚠️",
  no_entry: "⛔", question: "❓", grey_question: "❔", exclamation: "❗", bulb: "💡", bell: "🔔", no_bell: "🔕",
  calendar: "📅", date: "📅", spiral_calendar_pad: "🗓️", alarm_clock: "⏰", hourglass: "⌛",
  hourglass_flowing_sand: "⏳", stopwatch: "⏱️", clock9: "🕘", memo: "📝", pencil: "📝", pencil2: "✏️", clipboard: "📋",
  page_facing_up: "📄", paperclip: "📎", pushpin: "📌", round_pushpin: "📍", link: "🔗", lock: "🔒", unlock: "🔓",
  key: "🔑", house: "🏠", family: "👪", busts_in_silhouette: "👥", bust_in_silhouette: "👤", speech_balloon: "💬",
  thought_balloon: "💭", loudspeaker: "📢", telephone_receiver: "📞", email: "📧", envelope: "✉️", mag: "🔍",
  arrow_right: "➡️", arrow_left: "⬅️", arrow_up: "⬆️", arrow_down: "⬇️", repeat: "🔁", arrows_counterclockwise: "🔄",
  large_green_circle: "🟢", large_yellow_circle: "🟡", large_orange_circle: "🟠", red_circle: "🔴",
  large_blue_circle: "🔵", white_circle: "⚪", black_circle: "⚫", one: "1️⃣", two: "2️⃣", three: "3️⃣", four: "4️⃣", five: "5️⃣",
  coffee: "☕", rocket: "🚀", flag_nl: "🇳🇱", wastebasket: "🗑️", gear: "⚙️", information_source: "ℹ️", robot_face: "🤖",
};

/** @param {string} naam without colons @returns {string | null} */
export function findEmoji(naam) {
  return Object.hasOwn(EMOJI, naam) ? EMOJI[naam] : null;
}
