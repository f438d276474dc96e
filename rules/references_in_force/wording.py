"""What the check says, in both languages."""

from __future__ import annotations

from sinkron_rules.model import Text, Wording

CERTAINTIES = {
    "read": Text("naskah peraturan telah dibaca", "the text was read"),
    "quoted": Text(
        "dikutip dari sumber lain; naskah belum dibaca", "quoted from another source; the text was not read"
    ),
    "secondary": Text("menurut sumber kedua; naskah belum dibaca", "second-hand; the text was not read"),
    "practice": Text("catatan penelaah; naskah belum dibaca", "noted by reviewers; the text was not read"),
    "own": Text("pengetahuan umum; belum ditelusuri", "common knowledge; not looked up"),
}
MESSAGES = {
    "replaced": Wording(
        Text(
            "{regulation} telah diganti dengan {by} ({certainty}).",
            "{regulation} was replaced by {by} ({certainty}).",
        ),
        Text(
            "Ganti menjadi `{right}`, setelah isi pasalnya dicocokkan.",
            "Change it to `{right}` after comparing the article.",
        ),
    ),
    "ended": Wording(
        Text(
            "{regulation} berlaku sampai dengan {ended}, sedangkan tahun rencana {plan}; periode berikutnya diatur "
            "dengan {by} ({certainty}).",
            "{regulation} covers plan years up to {ended}, while the plan year is {plan}; the next period has {by} "
            "({certainty}).",
        ),
        Text(
            "Ganti menjadi `{right}`, setelah isi rencana dicocokkan.",
            "Change it to `{right}` after comparing the plan with it.",
        ),
    ),
    "partly": Wording(
        Text(
            "{regulation} sebagian telah diganti dengan {by} ({certainty}).",
            "{regulation} was replaced in part by {by} ({certainty}).",
        ),
        Text(
            "Agar pasal yang diacu ditelaah terhadap peraturan penggantinya. Jika termasuk yang diganti, ketik "
            "`{right}`.",
            "Compare the article with the newer regulation. If it was replaced, type `{right}`.",
        ),
    ),
    "future": Wording(
        Text(
            "{regulation} bertahun sesudah {latest}, sehingga belum dapat menjadi acuan rencana ini.",
            "{regulation} is dated after {latest}, so it cannot yet be a reference of this plan.",
        ),
        Text(
            "Agar nomor dan tahunnya disesuaikan dengan naskah peraturannya.",
            "Correct its number and year from the text of the regulation.",
        ),
    ),
    "future-known": Wording(
        Text(
            "{regulation} bertahun sesudah {latest}, sehingga belum dapat menjadi acuan rencana ini. Dengan nomor yang "
            "sama terdapat {right_name}.",
            "{regulation} is dated after {latest}, so it cannot yet be a reference of this plan. With the same number "
            "there is {right_name}.",
        ),
        Text(
            "Jika peraturan itu yang dimaksud, ganti menjadi `{right}`.",
            "If that regulation is meant, change it to `{right}`.",
        ),
    ),
}
