/** Lists behind the English tokeniser and sentence splitter. Origin: written for this project, checked against EWT and GUM (train). */

/** End with a full stop that belongs to the word, and are followed by more of the same sentence. */
export const titles = new Set(
	`mr mrs ms messrs mx dr prof rev hon sen sens rep reps gov govs gen lt col maj capt cmdr adm sgt cpl pvt pres supt insp
	amb atty fr sr sra srta st ste mt ft no nos vs v approx dept est fig figs vol vols pp ed eds ca cf viz al art sec
	jan feb mar apr jun jul aug sept sep oct nov dec e.g i.e a.k.a`.split(/\s+/),
);

/** End with a full stop that belongs to the word, and may end a sentence too. */
export const abbreviations = new Set(
	`inc corp co ltd bros assn jr sr esq ph.d m.d b.a m.a etc blvd ave rd tel ext mon tue tues wed thu thur thurs
	fri sat sun ala ariz ark calif colo conn del fla ga ill ind kan ky la md mass mich minn miss mo mont neb nev okla ore pa
	tenn tex va vt wash wis wyo a.m p.m oz lb lbs ft sq min mins hr hrs yr yrs attn misc u.s u.k u.n d.c e.u u.s.a l.a`.split(
		/\s+/,
	),
);

/** Words that open a sentence and hardly ever follow an abbreviation within one. */
export const openers = new Set(
	`the a an this that these those it he she we they i you there here but and however meanwhile in on at for as if when while
	after before according asked earlier last his her its their our my what who why how since both some many most although though
	no not with under under another still also yet then now instead asked`.split(/\s+/),
);

/** What stands before a hyphen that stays within the word ("pro-Russian" is one word, "state-run" is three). */
export const heldPrefixes = new Set(
	`e pro anti non pre post co ex re mid multi semi neo mini inter intra ultra counter cross sub un vice bi tri pan socio psycho
	pseudo quasi arch trans micro macro mega hyper over under auto geo bio eco electro para poly proto super tele thermo`.split(
		/\s+/,
	),
);

/** Words written as one and read as two or three: where they are cut. */
export const contractions: ReadonlyMap<string, readonly number[]> = new Map([
	["cannot", [3]],
	["gonna", [3]],
	["wanna", [3]],
	["gotta", [3]],
	["dunno", [2, 3]],
	["outta", [3]],
	["dont", [2]],
	["cant", [2]],
	["wont", [2]],
	["didnt", [3]],
	["doesnt", [4]],
	["isnt", [2]],
	["wasnt", [3]],
	["arent", [3]],
	["werent", [4]],
	["couldnt", [5]],
	["wouldnt", [5]],
	["shouldnt", [6]],
	["havent", [4]],
	["hasnt", [3]],
	["aint", [2]],
	["im", [1]],
	["ive", [1]],
	["youre", [3]],
	["theyre", [4]],
	["thats", [4]],
	["whats", [4]],
	["theres", [5]],
]);

/** Units cut off a number: "5pm", "10km". */
export const units = new Set(
	"am pm km m cm mm kg g mg lb lbs oz ft mph kph k bn mn tn m b mb gb kb hz ghz mhz kw mw".split(" "),
);
