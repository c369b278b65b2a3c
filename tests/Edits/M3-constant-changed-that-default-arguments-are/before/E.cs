namespace G;
public static class V { public static string Go() => $"{new P().X} {new I()[1]} {new R().Q}"; }
