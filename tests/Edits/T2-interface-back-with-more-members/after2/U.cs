public static class Use { public static string Go() => ((G.I)new G.C()).N().ToString(); }
