import { closeSync, openSync, writeSync } from "node:fs";

/** Countries as GDELT names them; half of all rows have none on one side, as in the real files. */
const codes = [
	"USA",
	"RUS",
	"CHN",
	"PRK",
	"KOR",
	"JPN",
	"GBR",
	"FRA",
	"DEU",
	"IND",
	"ISR",
	"IRN",
	"TUR",
	"UKR",
	"BRA",
	"EUR",
];
const blockRows = 50_000;

/**
 * Writes a file of rows like GDELT's: 61 columns, tabs, no header, about 420 bytes a row. The same 50,000 rows come over
 * and over with another month, so that making the file takes less time than reading it.
 */
function writeGdeltLike(path: string, rows: number): void {
	const file = openSync(path, "w");
	for (let written = 0; written < rows; written += blockRows) {
		const month = (written / blockRows) % 96;
		const day = `${2015 + Math.floor(month / 12)}${String((month % 12) + 1).padStart(2, "0")}15`;
		writeSync(file, block(Math.min(blockRows, rows - written), written, day));
	}
	closeSync(file);
}

function block(rows: number, first: number, day: string): string {
	const lines = Array.from({ length: rows }, (_, index) => row(first + index, day));
	return `${lines.join("\n")}\n`;
}

function row(id: number, day: string): string {
	const mixed = (id * 2654435761) >>> 0;
	const source = codes[mixed % codes.length];
	const target = mixed & 64 ? "" : codes[(mixed >>> 8) % codes.length];
	const weight = (((mixed >>> 16) % 200) - 100) / 10;
	const place = "4\tPyongyang, P'yongyang-Si, North Korea\tKN\tKN12\t\t39.0194\t125.7547\t-191634";
	return (
		`${1_000_000_000 + id}\t${day}\t${day.slice(0, 6)}\t${day.slice(0, 4)}\t2015.1233\t${source}GOV\tGOVERNMENT\t${source}\t\t\t\t\tGOV\t\t\t` +
		`${target}\tACTOR\t${target}\t\t\t\t\t\t\t\t1\t042\t042\t04\t1\t${weight}\t10\t2\t10\t1.28205128205128\t${place}\t${place}\t${place}\t` +
		`${day}084500\thttps://www.example.org/world/2015/coverage-of-a-meeting-between-two-governments-${id}.html`
	);
}

if (import.meta.main) {
	const [path = "", rows = "0"] = process.argv.slice(2);
	writeGdeltLike(path, Number(rows));
}
