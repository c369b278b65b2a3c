namespace G;
public class Orc : Beast { public override string Speak() => "orc"; }
