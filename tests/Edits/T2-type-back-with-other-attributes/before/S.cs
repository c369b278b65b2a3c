namespace G;
[System.ComponentModel.Description("one")] public class C { public int M() => 1; }
