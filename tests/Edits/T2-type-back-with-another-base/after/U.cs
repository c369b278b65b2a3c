public static class Use { public static string Go() => "none"; }
