"""Another program that writes: writes something, and then holds a database for writing until its standard input ends.

Usage: hold_database.py FILE. Prints a line when it holds it.
"""
import sqlite3
import sys

connection = sqlite3.connect(sys.argv[1], isolation_level=None)
connection.execute("UPDATE store SET tenant = tenant")
connection.execute("BEGIN IMMEDIATE")
print("held", flush=True)
sys.stdin.read()
connection.execute("ROLLBACK")
