public static class Use { public static string Go() => ((G.P)new G.A()).V(); }
