"""The words that made-up services are told in; every form is the one that its place in a sentence asks for."""

STEMS = """Arki Asema Avo Etu Helmi Ilo Joki Kaari Kanta Kartta Katu Kielo Kotka Kunta Kuulo Kylä Laituri Lehti Lumi
Lähi Meri Metsä Niemi Oma Pihla Polku Porras Puisto Ranta Reitti Saari Salo Sana Silta Taimi Talo Tieto Toimi Valo
Yhteis""".split()

ENDINGS = """apu arkisto avain haku hetki ikkuna jakamo kaista keskus kierros kirja lista luotsi lupa mappi muisti
näkymä opas piste portti pöytä raitti rengas ruutu sauma seula taulu tori tuki tupa vahti varaamo verkko viesti virta
väylä yhteys äly ääni ympyrä""".split()

PRODUCTS = """Aloite Asiointi Kalenteri Kartta Kysely Lupa Oppi Palaute Tila Varaus""".split()

TRADES = """Digi Data Järjestelmä Ohjelmisto Palvelu Ratkaisu Tekniikka Tietotalo Verkko Pilvi""".split()

FORMS = """Oy Oyj Osuuskunta ry Ab""".split()

SUBJECTS = (
    "Asukas", "Huoltaja", "Kirjaston asiakas", "Kunnan työntekijä", "Käsittelijä", "Luottamushenkilö", "Opettaja",
    "Palvelun pääkäyttäjä", "Rakennusvalvonnan tarkastaja", "Toimialan esihenkilö", "Viranhaltija",
    "Yhdistyksen edustaja", "Yrittäjä", "Nuori", "Päiväkodin johtaja",
)  # fmt: skip

VERBS = """allekirjoittaa arkistoi hyväksyy jakaa julkaisee kirjaa korjaa lataa lukee lähettää merkitsee muokkaa näkee
palauttaa perustelee siirtää suunnittelee tallentaa tarkistaa tilaa tulostaa täydentää täyttää vahvistaa valitsee
varaa""".split()

OBJECTS = (
    "ajanvarauksen", "aloitteen", "asiakirjan", "hakemuksen", "harjoitusvuoron", "ilmoituksen", "jäsentietonsa",
    "kartalle piirretyn kohteen", "kokouksen esityslistan", "kyselyn vastaukset", "käsittelyn vaiheen", "laskun",
    "lausunnon", "liitteet", "lukujärjestyksen", "luvan ehdot", "maksun", "mielipiteensä", "päätöksen", "raportin",
    "tapahtuman tiedot", "tilan varauksen", "tilaston", "työtehtävän", "valmiin lomakkeen", "viestiketjun",
    "vikailmoituksen kuvineen", "yhteenvedon",
)  # fmt: skip

MANNERS = (
    "ennen määräaikaa", "ilman erillistä tunnusta", "kartalta tai luettelosta", "kolmella kielellä",
    "kunnan omilla verkkosivuilla", "omalla puhelimellaan", "omasta näkymästään milloin tahansa",
    "niin, että muutoksista jää merkintä", "samassa näkymässä kuin muut asiansa", "selaimessa ilman asennuksia",
    "suoraan taustajärjestelmästä", "toimialan valitsemassa järjestyksessä", "tunnistauduttuaan vahvasti",
    "yhdessä muiden osallistujien kanssa", "ääneen luettuna tai suurennettuna",
)  # fmt: skip

OPENINGS = (
    "Käyttöönoton jälkeen", "Kiireisinä viikkoina", "Kokouksen aikana", "Kunnan ohjeen mukaan", "Lomakkeen lopuksi",
    "Tarvittaessa", "Uuden kauden alkaessa", "Vaiheittain edeten", "Yhteisen aikataulun mukaan",
)  # fmt: skip

NOUNS = """ajanvaraus aineistohaku allekirjoitus arkistointi esityslista hakemuspohja ilmoitukset kalenterinäkymä
karttanäkymä kieliversiot kyselypohjat käyttöoikeudet laskutus liitteet lupaehdot maksaminen muistutukset
osallistujaluettelo palautepohja pöytäkirjat raportit rajapinta tilastot tunnistautuminen työjono varausmaksut
vastausmallit viestintä yhteenvedot äänestys""".split()
