public static class Use { public static string Go() => new G.A().M().ToString(); }
