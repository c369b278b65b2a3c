public static class Use { public static string Go() => G.En.B.ToString(); }
