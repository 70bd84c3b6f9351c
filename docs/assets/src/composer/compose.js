// An agenda to the minute from chosen modules: pure, so that it can be tested alone.
// A module is { id, title, stages: [{ minutes, rest }] }; `rest` is a break of its own.
// Days are { items: [{ from, to, kind, id, title }] }, times in minutes after midnight.
export const LIMITS = { stretch: 90, pause: 15, meal: 60, start: 540, end: 990, mealAt: 750 };

export function compose(modules, given = {}) {
  const rules = { ...LIMITS, ...given };
  const days = [];
  let day = open(days, rules);
  for (const module of modules) {
    for (const stage of module.stages) {
      if (!fitsToday(day, stage, rules)) day = open(days, rules);
      rest(day, stage, rules);
      add(day, stage.rest ? "break" : "module", stage.minutes, module);
    }
  }
  return days.filter((one) => one.items.length).map(({ items }) => ({ items: joined(items) }));
}

function open(days, rules) {
  const day = { clock: rules.start, run: 0, eaten: false, items: [] };
  days.push(day);
  return day;
}

// Whether the stage, with the pause or the meal that comes before it, ends in time. A
// stage longer than a whole day gets a day of its own.
function fitsToday(day, stage, rules) {
  if (!day.items.length) return true;
  return day.clock + due(day, stage, rules) + stage.minutes <= rules.end;
}

function due(day, stage, rules) {
  if (mealIsDue(day, stage, rules)) return rules.meal;
  return !stage.rest && day.run && day.run + stage.minutes > rules.stretch ? rules.pause : 0;
}

function mealIsDue(day, stage, rules) {
  return !day.eaten && day.items.length > 0 && day.clock + stage.minutes > rules.mealAt + rules.pause;
}

function rest(day, stage, rules) {
  const minutes = due(day, stage, rules);
  if (!minutes) return;
  const meal = mealIsDue(day, stage, rules);
  add(day, meal ? "lunch" : "break", minutes, null);
  if (meal) day.eaten = true;
}

function add(day, kind, minutes, module) {
  const from = day.clock;
  day.clock += minutes;
  day.run = kind === "module" ? day.run + minutes : 0;
  day.items.push({ from, to: day.clock, kind, id: module?.id || "", title: module?.title || "" });
}

// Stages of one module that follow one another are one line of the agenda.
function joined(items) {
  const lines = [];
  for (const item of items) {
    const last = lines.at(-1);
    if (last && last.kind === "module" && item.kind === "module" && last.id === item.id) last.to = item.to;
    else lines.push({ ...item });
  }
  return lines;
}

export const hour = (minutes) =>
  `${String(Math.floor(minutes / 60)).padStart(2, "0")}:${String(minutes % 60).padStart(2, "0")}`;

// A calendar of the agenda (RFC 5545), times as on the wall of the room.
export function calendar(days, first, names) {
  const lines = ["BEGIN:VCALENDAR", "VERSION:2.0", "PRODID:-//migrants-rights-policing-curriculum//composer"];
  days.forEach((day, number) => {
    const date = new Date(`${first}T00:00:00Z`);
    date.setUTCDate(date.getUTCDate() + number);
    const stamp = date.toISOString().slice(0, 10).replaceAll("-", "");
    day.items.forEach((item, place) => {
      const at = (minutes) => `${stamp}T${hour(minutes).replace(":", "")}00`;
      lines.push(
        "BEGIN:VEVENT",
        `UID:${stamp}-${number}-${place}@migrants-rights-policing-curriculum`,
        `DTSTAMP:${stamp}T000000Z`,
        `DTSTART:${at(item.from)}`,
        `DTEND:${at(item.to)}`,
        `SUMMARY:${escaped(item.title || names[item.kind])}`,
        "END:VEVENT",
      );
    });
  });
  lines.push("END:VCALENDAR");
  return `${lines.flatMap(folded).join("\r\n")}\r\n`;
}

const escaped = (text) => text.replace(/[\\;,]/g, "\\$&").replace(/\r?\n/g, "\\n");

// A line has 75 octets at most; the next goes on after a space.
function folded(line) {
  const lines = [];
  let now = "";
  let octets = 0;
  for (const sign of line) {
    const size = new TextEncoder().encode(sign).length;
    if (octets + size > 74) {
      lines.push(now);
      now = " ";
      octets = 1;
    }
    now += sign;
    octets += size;
  }
  return [...lines, now];
}
