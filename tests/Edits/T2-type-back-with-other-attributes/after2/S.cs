namespace G;
[System.ComponentModel.Description("two")] public class C { public int M() => 1; }
