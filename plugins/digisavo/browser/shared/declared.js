/**
 * What Python declares and the browser must name alike: each build makes this module by its language.
 * `pytest tests/test_contracts.py --renew` writes the Finnish one: do not edit it. Knows no DOM.
 */

/** The stage of a use that has come to its end. */
export const ENDED = "lopetettu";

/** The claim levels: a claim, what evidence makes of it (the weaker first), and expired evidence. */
export const CLAIMED = "ilmoitettu";
export const PROVEN = ["todennettu", "vahvistettu"];
export const EXPIRED = "vanhentunut";

/** The parameters of addresses: the services selected to compare, tags together, and a typed text. */
export const SELECTION = "p";
export const TAGS = "t";
export const TEXT = "q";

/** The municipality that readers choose as theirs: its parameter, and where all municipalities are listed. */
export const MUNICIPALITY = "kunta";
export const MUNICIPALITIES = "assets/kunnat.json";

/** Who buys for municipalities, and what is said of the routes by which they get services. */
export const PROCUREMENT = "assets/hankinta.json";

/** What results of search are narrowed to: kinds of pages, and categories. */
export const KIND = "laji";
export const CATEGORY = "aihe";

/** The value of every facet that means: not stated. */
export const NOT_STATED = "ei-ilmoitettu";

/** Addresses as seen from the root of the site: the page of the comparison, and the data of the tray. */
export const COMPARISON = "vertailu/";
export const TRAY = "assets/vertailu/sanat.json";

/** The parameters of a list of requirements besides the category: a product group, and what it is needed for. */
export const GROUP = "ryhma";
export const NEED = "tarve";

/** The page of search, its index, and the words of the box in which results are suggested. */
export const SEARCH = "haku/";
export const INDEX = "assets/haku/";
export const SEARCH_WORDS = "assets/haku/sanat.json";

/** The parameters of forms: the entry that is completed, the questions asked, that it is up to date, its host. */
export const EDIT = "muokkaa";
export const ASK = "kysy";
export const CONFIRM = "ajan-tasalla";
export const HOST = "palvelu";
export const SHORT = "lyhyt";

/** Where forms find the names of all entries of a kind, and the sources of entries. */
export const FORM_NAMES = "assets/lomakkeet/nimet/";
export const API = "api/v1/";

/** What kinds ask, for forms, and by what answers are judged: folders, and what all kinds share. */
export const FORMS = "assets/lomakkeet/";
export const FORM_BEGINNINGS = "assets/lomakkeet/alku/";
export const FORM_CHECKS = "assets/lomakkeet/tarkistus/";
export const FORM_PLACES = "assets/lomakkeet/tarkistus/paikat.json";
export const FORM_LICENCES = "assets/lomakkeet/tarkistus/lisenssit.json";

/** The words of the ways to share a page. */
export const SHARE_WORDS = "assets/jako.json";

/** The words of the papers of lists of requirements. */
export const PAPER_WORDS = "assets/asiakirjat.json";

/** The parameter of the list that is to be embedded. */
export const LIST = "lista";

/** What is asked of providers: where the questions of kinds are. */
export const INQUIRIES = "assets/kysymykset/";
