public class Troll : Orc;
