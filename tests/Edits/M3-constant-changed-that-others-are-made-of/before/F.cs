namespace G;
public static class V { public static string Go() => $"{U.Def()} {U.Sw(7)} {U.Old(6)} {U.Is("st")} {U.Local()} {nameof(K2.B)}{K2.T}"; }
