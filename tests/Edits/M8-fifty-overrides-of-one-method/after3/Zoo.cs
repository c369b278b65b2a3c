namespace Game;

public class Beast { public virtual string Cry(int x) => $"beast {x}"; public virtual string Late(string text) => $"late {text}"; }
public class Kind0 : Beast { public override string Cry(int x) => $"kind 0 3 {x} {base.Cry(x)}"; public override string Late(string text) => $"late 0 3 {text}"; }
public class Kind1 : Beast { }
public class Kind2 : Beast { public override string Cry(int x) => $"kind 2 3 {x} {x}"; }
public class Kind3 : Beast { public override string Late(string text) => $"late 3 3 {text}"; }
public class Kind4 : Kind3 { public override string Cry(int x) => $"kind 4 3 {x} {x}"; }
public class Kind5 : Beast { }
public class Kind6 : Beast { public override string Cry(int x) => $"kind 6 3 {x} {x}"; public override string Late(string text) => $"late 6 3 {text}"; }
public class Kind7 : Beast { }
public class Kind8 : Beast { public override string Cry(int x) => $"kind 8 3 {x} {x}"; }
public class Kind9 : Kind8 { public override string Late(string text) => $"late 9 3 {text}"; }
public class Kind10 : Beast { public override string Cry(int x) => $"kind 10 3 {x} {x}"; }
public class Kind11 : Beast { }
public class Kind12 : Beast { public override string Cry(int x) => $"kind 12 3 {x} {x}"; public override string Late(string text) => $"late 12 3 {text}"; }
public class Kind13 : Beast { }
public class Kind14 : Kind13 { public override string Cry(int x) => $"kind 14 3 {x} {base.Cry(x)}"; }
public class Kind15 : Beast { public override string Late(string text) => $"late 15 3 {text}"; }
public class Kind16 : Beast { public override string Cry(int x) => $"kind 16 3 {x} {x}"; }
public class Kind17 : Beast { }
public class Kind18 : Beast { public override string Cry(int x) => $"kind 18 3 {x} {x}"; public override string Late(string text) => $"late 18 3 {text}"; }
public class Kind19 : Kind18 { }
public class Kind20 : Beast { public override string Cry(int x) => $"kind 20 3 {x} {x}"; }
public class Kind21 : Beast { public override string Late(string text) => $"late 21 3 {text}"; }
public class Kind22 : Beast { public override string Cry(int x) => $"kind 22 3 {x} {x}"; }
public class Kind23 : Beast { }
public class Kind24 : Kind23 { public override string Cry(int x) => $"kind 24 3 {x} {x}"; public override string Late(string text) => $"late 24 3 {text}"; }
public class Kind25 : Beast { }
public class Kind26 : Beast { public override string Cry(int x) => $"kind 26 3 {x} {x}"; }
public class Kind27 : Beast { public override string Late(string text) => $"late 27 3 {text}"; }
public class Kind28 : Beast { public override string Cry(int x) => $"kind 28 3 {x} {base.Cry(x)}"; }
public class Kind29 : Kind28 { }
public class Kind30 : Beast { public override string Cry(int x) => $"kind 30 3 {x} {x}"; public override string Late(string text) => $"late 30 3 {text}"; }
public class Kind31 : Beast { }
public class Kind32 : Beast { public override string Cry(int x) => $"kind 32 3 {x} {x}"; }
public class Kind33 : Beast { public override string Late(string text) => $"late 33 3 {text}"; }
public class Kind34 : Kind33 { public override string Cry(int x) => $"kind 34 3 {x} {x}"; }
public class Kind35 : Beast { }
public class Kind36 : Beast { public override string Cry(int x) => $"kind 36 3 {x} {x}"; public override string Late(string text) => $"late 36 3 {text}"; }
public class Kind37 : Beast { }
public class Kind38 : Beast { public override string Cry(int x) => $"kind 38 3 {x} {x}"; }
public class Kind39 : Kind38 { public override string Late(string text) => $"late 39 3 {text}"; }
public class Kind40 : Beast { public override string Cry(int x) => $"kind 40 3 {x} {x}"; }
public class Kind41 : Beast { }
public class Kind42 : Beast { public override string Cry(int x) => $"kind 42 3 {x} {base.Cry(x)}"; public override string Late(string text) => $"late 42 3 {text}"; }
public class Kind43 : Beast { }
public class Kind44 : Kind43 { public override string Cry(int x) => $"kind 44 3 {x} {x}"; }
public class Kind45 : Beast { public override string Late(string text) => $"late 45 3 {text}"; }
public class Kind46 : Beast { public override string Cry(int x) => $"kind 46 3 {x} {x}"; }
public class Kind47 : Beast { }
public class Kind48 : Beast { public override string Cry(int x) => $"kind 48 3 {x} {x}"; public override string Late(string text) => $"late 48 3 {text}"; }
public class Kind49 : Kind48 { }
public class Plain : Beast;
public class Box<T> : Kind7;
public static class Zoo { public static readonly Beast[] All = [new Kind0(), new Kind1(), new Kind2(), new Kind3(), new Kind4(), new Kind5(), new Kind6(), new Kind7(), new Kind8(), new Kind9(), new Kind10(), new Kind11(), new Kind12(), new Kind13(), new Kind14(), new Kind15(), new Kind16(), new Kind17(), new Kind18(), new Kind19(), new Kind20(), new Kind21(), new Kind22(), new Kind23(), new Kind24(), new Kind25(), new Kind26(), new Kind27(), new Kind28(), new Kind29(), new Kind30(), new Kind31(), new Kind32(), new Kind33(), new Kind34(), new Kind35(), new Kind36(), new Kind37(), new Kind38(), new Kind39(), new Kind40(), new Kind41(), new Kind42(), new Kind43(), new Kind44(), new Kind45(), new Kind46(), new Kind47(), new Kind48(), new Kind49(), new Plain(), new Box<int>(), new Box<string>()]; public static IEnumerable<Beast> Fresh => [new Kind0(), new Kind1(), new Kind2(), new Kind3(), new Kind4(), new Kind5(), new Kind6(), new Kind7(), new Kind8(), new Kind9(), new Kind10(), new Kind11(), new Kind12(), new Kind13(), new Kind14(), new Kind15(), new Kind16(), new Kind17(), new Kind18(), new Kind19(), new Kind20(), new Kind21(), new Kind22(), new Kind23(), new Kind24(), new Kind25(), new Kind26(), new Kind27(), new Kind28(), new Kind29(), new Kind30(), new Kind31(), new Kind32(), new Kind33(), new Kind34(), new Kind35(), new Kind36(), new Kind37(), new Kind38(), new Kind39(), new Kind40(), new Kind41(), new Kind42(), new Kind43(), new Kind44(), new Kind45(), new Kind46(), new Kind47(), new Kind48(), new Kind49(), new Beast()];
    public static string Ask(Beast beast) => beast.Cry(3) + beast.Late("x"); }
