public static class Use { public static string Go() => new G.B().M().ToString(); }
